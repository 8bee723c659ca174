package io.ddbkit.testkit.internal.simulated.control;

import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;

/** Tells the quotas of throughput, which an account has at first. */
final class DescribeLimits {
  private static final long OF_THE_ACCOUNT = 80_000;
  private static final long OF_A_TABLE = 40_000;

  private DescribeLimits() {}

  static JsonObject answer(Realm realm, JsonObject request) {
    return new JsonObject()
        .put("AccountMaxReadCapacityUnits", OF_THE_ACCOUNT)
        .put("AccountMaxWriteCapacityUnits", OF_THE_ACCOUNT)
        .put("TableMaxReadCapacityUnits", OF_A_TABLE)
        .put("TableMaxWriteCapacityUnits", OF_A_TABLE);
  }
}
