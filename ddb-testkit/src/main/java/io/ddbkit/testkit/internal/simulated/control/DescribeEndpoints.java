package io.ddbkit.testkit.internal.simulated.control;

import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import java.util.List;

/** Tells where the region's DynamoDB is. */
final class DescribeEndpoints {
  private static final int A_DAY = 1440;

  private DescribeEndpoints() {}

  static JsonObject answer(Realm realm, JsonObject request) {
    return new JsonObject()
        .put(
            "Endpoints",
            List.of(
                new JsonObject()
                    .put("Address", "dynamodb." + realm.region() + ".amazonaws.com")
                    .put("CachePeriodInMinutes", A_DAY)));
  }
}
