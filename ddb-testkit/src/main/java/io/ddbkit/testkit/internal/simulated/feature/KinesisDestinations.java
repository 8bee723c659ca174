package io.ddbkit.testkit.internal.simulated.feature;

import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.service.Names;
import io.ddbkit.testkit.internal.simulated.table.KinesisTarget;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;

/** Tells to which streams in Kinesis a table's changes go. */
final class KinesisDestinations {
  private KinesisDestinations() {}

  static JsonObject describe(Realm realm, JsonObject request) {
    var table = Names.table(realm, request);
    var destinations =
        table.features().kinesis().entrySet().stream()
            .map(each -> json(each.getKey(), each.getValue()))
            .toList();
    return new JsonObject()
        .put("TableName", table.name())
        .put("KinesisDataStreamDestinations", destinations);
  }

  private static JsonObject json(String stream, KinesisTarget target) {
    return new JsonObject()
        .put("StreamArn", stream)
        .put("DestinationStatus", target.status())
        .put("ApproximateCreationDateTimePrecision", target.precision());
  }
}
