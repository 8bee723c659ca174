package io.ddbkit.testkit.internal.simulated.change;

import io.ddbkit.testkit.internal.simulated.check.BillingChecks;
import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.table.Table;
import io.ddbkit.testkit.internal.simulated.table.Throughput;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import io.ddbkit.testkit.internal.simulated.wire.Refusal;
import io.ddbkit.testkit.simulated.setting.Delays;

/** Other provisioned throughput, of a table that is provisioned already. */
final class ThroughputChange implements TableChange {

  @Override
  public boolean isAsked(JsonObject request) {
    return request.has("ProvisionedThroughput");
  }

  @Override
  public void check(Realm realm, Table table, JsonObject request) {
    var units = Throughput.provisioned(request).orElseThrow();
    if (BillingChange.isASwitch(table, request)) {
      return;
    }
    if (!table.billing().isProvisioned()) {
      throw BillingChecks.neither();
    }
    BillingChecks.bounds(units);
    var now = table.billing().capacity().provisioned();
    if (units.equals(now)) {
      throw same("table", now);
    }
    if (units.isBelow(now)) {
      Decreases.require(realm, table.billing().capacity());
    }
  }

  /** That what is asked for is there already. */
  static Refusal same(String what, Throughput units) {
    return Refusal.validation(
        ("The provisioned throughput for the %1$s will not change. The requested value equals the"
                + " current value. Current ReadCapacityUnits provisioned for the %1$s: %2$d."
                + " Requested ReadCapacityUnits: %2$d. Current WriteCapacityUnits provisioned for"
                + " the %1$s: %3$d. Requested WriteCapacityUnits: %3$d. Refer to the Amazon"
                + " DynamoDB Developer Guide for current limits and how to request higher limits.")
            .formatted(what, units.read(), units.write()));
  }

  @Override
  public void begin(Realm realm, Table table, JsonObject request) {
    if (!BillingChange.isASwitch(table, request)) {
      var units = Throughput.provisioned(request).orElseThrow();
      Transitions.update(
          realm,
          table,
          Delays.THROUGHPUT,
          () -> table.billing().capacity().provision(units, realm.now()));
    }
  }
}
