package io.ddbkit.testkit.internal.simulated.change;

import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.table.Table;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import io.ddbkit.testkit.internal.simulated.wire.Refusal;
import io.ddbkit.testkit.simulated.setting.Delays;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** A stream that is switched on, or off. */
public final class StreamChange implements TableChange {
  private static final DateTimeFormatter LABEL =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

  @Override
  public boolean isAsked(JsonObject request) {
    return request.has("StreamSpecification");
  }

  @Override
  public void check(Realm realm, Table table, JsonObject request) {
    var asked = request.object("StreamSpecification").orElseThrow();
    boolean isOn = table.stream().view().isPresent();
    if (asked.isTrue("StreamEnabled")) {
      if (!asked.has("StreamViewType")) {
        throw Refusal.invalid("If stream is being enabled then UpdateViewType is required");
      }
      if (isOn) {
        throw Refusal.validation("Table already has an enabled stream: TableName: " + table.name());
      }
    } else {
      if (asked.has("StreamViewType")) {
        throw Refusal.invalid(
            "If stream is being disabled, then UpdateViewType must not be specified");
      }
      if (!isOn) {
        throw Refusal.validation("Table has no stream to disable: TableName: " + table.name());
      }
    }
  }

  @Override
  public void begin(Realm realm, Table table, JsonObject request) {
    set(realm, table, request.object("StreamSpecification").orElseThrow());
    Transitions.update(realm, table, Delays.STREAM, () -> {});
  }

  /** Switches the stream of a table as the specification says. */
  public static void set(Realm realm, Table table, JsonObject specification) {
    if (specification.isTrue("StreamEnabled")) {
      table.stream().switchOn(specification.string("StreamViewType"), LABEL.format(realm.now()));
    } else {
      table.stream().switchOff();
    }
  }
}
