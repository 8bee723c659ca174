package io.ddbkit.testkit.internal.simulated.stream;

import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.table.Table;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** What one stream has recorded, in one shard. */
final class StreamLog {
  private static final String SHARD = "shardId-00000001762070400000-00000001";
  private static final long FIRST = 100_000_000_000L;

  private final List<JsonObject> records = new ArrayList<>();
  private final Table table;
  private final String label;

  StreamLog(Table table, String label) {
    this.table = table;
    this.label = label;
  }

  String arn() {
    return table.identity().arn() + "/stream/" + label;
  }

  static String shard() {
    return SHARD;
  }

  void add(Realm realm, JsonObject record) {
    record.object("dynamodb").ifPresent(it -> it.put("SequenceNumber", sequence(records.size())));
    records.add(record.put("eventID", realm.jitter().hex(32)));
  }

  List<JsonObject> records() {
    return records;
  }

  /** Nothing comes any more. */
  boolean isClosed() {
    return table.stream().view().isEmpty()
        || table.stream().label().filter(label::equals).isEmpty();
  }

  /** The number of the record at this place. */
  static String sequence(int place) {
    return "%021d".formatted((FIRST + place) * 1_000_000L);
  }

  JsonObject summary() {
    return new JsonObject()
        .put("StreamArn", arn())
        .put("TableName", table.name())
        .put("StreamLabel", label);
  }

  JsonObject shardJson() {
    var range = new JsonObject().put("StartingSequenceNumber", sequence(0));
    if (isClosed()) {
      range.put("EndingSequenceNumber", sequence(Math.max(0, records.size() - 1)));
    }
    return new JsonObject().put("ShardId", SHARD).put("SequenceNumberRange", range);
  }
}
