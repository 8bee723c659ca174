package io.ddbkit.testkit.internal.simulated.stream;

import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.service.Names;
import io.ddbkit.testkit.internal.simulated.table.KeyElement;
import io.ddbkit.testkit.internal.simulated.table.Table;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import java.util.List;

/** Tells of one stream, and of its shards. */
final class DescribeStream {
  private DescribeStream() {}

  static JsonObject answer(Realm realm, JsonObject request) {
    var arn = request.string("StreamArn");
    var log = Streams.find(realm, arn);
    var table = Names.inArn(arn).flatMap(realm::table).orElseThrow();
    boolean isAfter = request.has("ExclusiveStartShardId");
    var json =
        log.summary()
            .put("StreamStatus", log.isClosed() ? "DISABLED" : "ENABLED")
            .put("StreamViewType", view(table))
            .putTime("CreationRequestDateTime", table.identity().created())
            .put("KeySchema", KeyElement.json(table.keys()))
            .put("Shards", isAfter ? List.of() : List.of(log.shardJson()));
    return new JsonObject().put("StreamDescription", json);
  }

  private static String view(Table table) {
    return table.stream().view().orElse("NEW_AND_OLD_IMAGES");
  }
}
