package io.ddbkit.testkit.internal.simulated.service;

import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.wire.Refusal;
import io.ddbkit.testkit.simulated.setting.Rate;
import io.ddbkit.testkit.simulated.setting.Rates;
import io.ddbkit.testkit.simulated.setting.SimulatedSetting;

/** Refuses calls of which there are too many. */
final class Throttle {
  private Throttle() {}

  static void require(Realm realm, Operation operation) {
    operation.rate().ifPresent(rate -> require(realm, rate));
    if (operation.changesTables()) {
      require(realm, Rates.WRITES);
    }
  }

  private static void require(Realm realm, SimulatedSetting<Rate> rate) {
    if (!realm.take(rate)) {
      throw Refusal.throttled(
          rate == Rates.CHANGES || rate == Rates.WRITES
              ? "The rate of control plane requests made by this account is too high"
              : "Rate exceeded");
    }
  }
}
