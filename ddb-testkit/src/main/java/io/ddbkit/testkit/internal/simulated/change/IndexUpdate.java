package io.ddbkit.testkit.internal.simulated.change;

import io.ddbkit.testkit.internal.simulated.check.BillingChecks;
import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.table.GlobalIndex;
import io.ddbkit.testkit.internal.simulated.table.State;
import io.ddbkit.testkit.internal.simulated.table.Table;
import io.ddbkit.testkit.internal.simulated.table.Throughput;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import io.ddbkit.testkit.internal.simulated.wire.Refusal;
import io.ddbkit.testkit.simulated.setting.Delays;
import java.util.List;

/** A global index with other throughput. */
final class IndexUpdate {
  private IndexUpdate() {}

  static void check(Realm realm, Table table, JsonObject update, JsonObject request) {
    var index = table.globals().get(update.string("IndexName"));
    if (index == null) {
      throw Refusal.validation(
          "This operation cannot be performed with given input values. Please contact DynamoDB"
              + " service team for more info: Action Blocked: IndexUpdate");
    }
    boolean isProvisioned = willBeProvisioned(table, request);
    BillingChecks.maxima(
        update, isProvisioned, "the table BillingMode is PROVISIONED", List.of(-1L));
    if (update.has("WarmThroughput")) {
      WarmChange.requireMore(update, "index " + index.name(), index.capacity());
    }
    if (!BillingChange.isASwitch(table, request)) {
      Throughput.provisioned(update).ifPresent(units -> units(realm, index, units, isProvisioned));
    }
  }

  private static boolean willBeProvisioned(Table table, JsonObject request) {
    return request.has("BillingMode")
        ? BillingChecks.isProvisioned(request)
        : table.billing().isProvisioned();
  }

  private static void units(
      Realm realm, GlobalIndex index, Throughput units, boolean isProvisioned) {
    if (!isProvisioned) {
      throw Refusal.invalid(
          ("Neither ReadCapacityUnits nor WriteCapacityUnits can be specified for index: %s when"
                  + " BillingMode is PAY_PER_REQUEST")
              .formatted(index.name()));
    }
    BillingChecks.bounds(units);
    var now = index.capacity().provisioned();
    if (units.equals(now)) {
      throw ThroughputChange.same("index " + index.name(), now);
    }
    if (units.isBelow(now)) {
      Decreases.require(realm, index.capacity());
    }
  }

  static void begin(Realm realm, Table table, JsonObject update, JsonObject request) {
    var index = table.globals().get(update.string("IndexName"));
    if (index == null || BillingChange.isASwitch(table, request)) {
      return;
    }
    if (update.has("WarmThroughput")) {
      WarmChange.begin(realm, table, update, index.capacity());
    }
    if (update.has("ProvisionedThroughput") || update.has("OnDemandThroughput")) {
      var before = index.state();
      index.becomes(State.UPDATING);
      Transitions.update(realm, table, Delays.THROUGHPUT, () -> set(realm, index, update, before));
    }
  }

  private static void set(Realm realm, GlobalIndex index, JsonObject update, State before) {
    var capacity = index.capacity();
    Throughput.provisioned(update).ifPresent(units -> capacity.provision(units, realm.now()));
    capacity.limit(capacity.maxima().changedBy(update));
    index.becomes(before);
  }
}
