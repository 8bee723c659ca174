package io.ddbkit.testkit.internal.simulated.feature;

import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.service.Names;
import io.ddbkit.testkit.internal.simulated.table.KinesisTarget;
import io.ddbkit.testkit.internal.simulated.table.Table;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import io.ddbkit.testkit.internal.simulated.wire.Refusal;
import io.ddbkit.testkit.simulated.setting.Delays;
import io.ddbkit.testkit.simulated.setting.SimulatedSetting;
import io.ddbkit.testkit.simulated.setting.Span;
import java.util.Optional;

/** Switches a Kinesis destination on or off, or changes its precision; one is live at a time. */
final class KinesisChanges {
  private static final String PRECISION = "ApproximateCreationDateTimePrecision";

  private KinesisChanges() {}

  static JsonObject enable(Realm realm, JsonObject request) {
    var table = Names.table(realm, request);
    boolean isOne =
        table.features().kinesis().values().stream()
            .anyMatch(target -> !target.status().equals("DISABLED"));
    if (isOne) {
      throw Refusal.validation(
          "Table is not in a valid state to enable Kinesis Streaming Destination: "
              + "EnableKinesisStreamingDestination must be DISABLED or ENABLE_FAILED to perform"
              + " ENABLE operation.");
    }
    var precision = precision(request, "EnableKinesisStreamingConfiguration");
    return change(realm, table, request, "ENABLING", precision, Delays.KINESIS, "ACTIVE");
  }

  static JsonObject disable(Realm realm, JsonObject request) {
    var table = Names.table(realm, request);
    var live =
        live(
            table,
            request,
            "KinesisStreamingDestination must be ACTIVE to perform DISABLE operation.");
    return change(realm, table, request, "DISABLING", live.precision(), Delays.KINESIS, "DISABLED");
  }

  static JsonObject update(Realm realm, JsonObject request) {
    var table = Names.table(realm, request);
    var live =
        live(
            table,
            request,
            ("Kinesis streaming is not in ACTIVE state. Updates are only allowed in ACTIVE state."
                    + " TableName: %s, kdsArn: %s")
                .formatted(table.name(), request.string("StreamArn")));
    var precision = precision(request, "UpdateKinesisStreamingConfiguration");
    var standing = live.precision().orElse("MILLISECOND");
    if (precision.isEmpty() || precision.get().equals(standing)) {
      throw Refusal.validation(
          "Invalid Request: Precision is already set to the desired value of %s for tableId: %s,"
                  .formatted(standing, table.identity().id())
              + " kdsArn: "
              + request.string("StreamArn"));
    }
    return change(realm, table, request, "UPDATING", precision, Delays.KINESIS_PRECISION, "ACTIVE");
  }

  private static Optional<String> precision(JsonObject request, String configuration) {
    return request.object(configuration).flatMap(it -> it.text(PRECISION));
  }

  private static KinesisTarget live(Table table, JsonObject request, String words) {
    var target = table.features().kinesis().get(request.string("StreamArn"));
    if (target == null || !target.status().equals("ACTIVE")) {
      throw Refusal.validation(
          "Table is not in a valid state to enable Kinesis Streaming Destination: " + words);
    }
    return target;
  }

  private static JsonObject change(
      Realm realm,
      Table table,
      JsonObject request,
      String status,
      Optional<String> precision,
      SimulatedSetting<Span> delay,
      String then) {
    var stream = request.string("StreamArn");
    var target = new KinesisTarget(status, precision);
    table.features().kinesis().put(stream, target);
    realm.after(delay, () -> table.features().kinesis().replace(stream, target, target.is(then)));
    return new JsonObject()
        .put("TableName", table.name())
        .put("StreamArn", stream)
        .put("DestinationStatus", status);
  }
}
