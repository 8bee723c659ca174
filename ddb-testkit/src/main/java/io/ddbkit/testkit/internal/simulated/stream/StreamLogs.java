package io.ddbkit.testkit.internal.simulated.stream;

import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.table.Table;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The streams of a table: the one that is on, and those that were. */
public final class StreamLogs {
  private final Map<String, StreamLog> byLabel = new LinkedHashMap<>();

  private StreamLogs() {}

  public static StreamLogs of(Table table) {
    return table.part(StreamLogs.class, StreamLogs::new);
  }

  /** Records a change of an item, if the stream is on. */
  public void record(Realm realm, Table table, ItemChange change) {
    var view = table.stream().view();
    if (view.isPresent() && change.isOne()) {
      latest(table).ifPresent(log -> log.add(realm, change.json(realm, view.get())));
    }
  }

  /** The log of the latest stream, which begins when it is asked for. */
  Optional<StreamLog> latest(Table table) {
    return table.stream()
        .label()
        .map(label -> byLabel.computeIfAbsent(label, each -> new StreamLog(table, each)));
  }

  /** All logs; those of streams that are off are closed. */
  Map<String, StreamLog> all(Table table) {
    var unused = latest(table);
    return byLabel;
  }

  /**
   * What happened to an item.
   *
   * @param before empty: it was not there
   * @param after empty: it is not there
   * @param byService whether time to live did it
   */
  public record ItemChange(
      JsonObject key, Optional<JsonObject> before, Optional<JsonObject> after, boolean byService) {

    boolean isOne() {
      return !before.equals(after);
    }

    private String name() {
      return before.isEmpty() ? "INSERT" : after.isEmpty() ? "REMOVE" : "MODIFY";
    }

    private JsonObject json(Realm realm, String view) {
      var record =
          new JsonObject()
              .put("ApproximateCreationDateTime", realm.now().getEpochSecond())
              .put("Keys", key)
              .put("StreamViewType", view)
              .put("SizeBytes", key.toString().length());
      if (view.startsWith("NEW")) {
        record.put("NewImage", after);
      }
      if (view.endsWith("OLD_IMAGE") || view.endsWith("OLD_IMAGES")) {
        record.put("OldImage", before);
      }
      var json =
          new JsonObject()
              .put("eventName", name())
              .put("eventVersion", "1.1")
              .put("eventSource", "aws:dynamodb")
              .put("awsRegion", realm.region())
              .put("dynamodb", record);
      if (byService) {
        json.put(
            "userIdentity",
            new JsonObject().put("Type", "Service").put("PrincipalId", "dynamodb.amazonaws.com"));
      }
      return json;
    }
  }
}
