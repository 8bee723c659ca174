package io.ddbkit.testkit.internal.simulated.change;

import io.ddbkit.testkit.internal.simulated.check.BillingChecks;
import io.ddbkit.testkit.internal.simulated.check.VectorChecks;
import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.realm.Rolling;
import io.ddbkit.testkit.internal.simulated.table.Billing;
import io.ddbkit.testkit.internal.simulated.table.GlobalIndex;
import io.ddbkit.testkit.internal.simulated.table.Table;
import io.ddbkit.testkit.internal.simulated.table.Throughput;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import io.ddbkit.testkit.internal.simulated.wire.Refusal;
import io.ddbkit.testkit.simulated.setting.Delays;
import io.ddbkit.testkit.simulated.setting.Quotas;
import java.util.HashMap;
import java.util.Map;

/** From on-demand to provisioned, or back, with all global indexes. */
final class BillingChange implements TableChange {

  @Override
  public boolean isAsked(JsonObject request) {
    return request.has("BillingMode");
  }

  /** Whether the request asks for the mode that the table does not have. */
  static boolean isASwitch(Table table, JsonObject request) {
    return request.has("BillingMode")
        && BillingChecks.isProvisioned(request) != table.billing().isProvisioned();
  }

  @Override
  public void check(Realm realm, Table table, JsonObject request) {
    var units = Throughput.provisioned(request);
    if (BillingChecks.isProvisioned(request)) {
      toProvisioned(table, request);
    } else if (units.isPresent()) {
      throw BillingChecks.neither();
    } else if (isASwitch(table, request)) {
      requireQuota(realm, table.billing());
    }
  }

  private static void toProvisioned(Table table, JsonObject request) {
    if (!request.has("ProvisionedThroughput")) {
      throw Refusal.invalid(
          "ProvisionedThroughput must be specified when BillingMode is PROVISIONED");
    }
    BillingChecks.bounds(Throughput.provisioned(request).orElseThrow());
    if (isASwitch(table, request)) {
      VectorChecks.requireOnDemand(!table.vectors().isEmpty());
      var said = indexUnits(request);
      for (var index : table.globals().keySet()) {
        if (!said.containsKey(index)) {
          throw Refusal.invalid("ProvisionedThroughput must be specified for index: " + index);
        }
      }
    }
  }

  private static void requireQuota(Realm realm, Billing billing) {
    var quota = realm.get(Quotas.TO_ON_DEMAND);
    new Rolling(billing.switchesToOnDemand())
        .notBefore(quota, realm.now())
        .ifPresent(
            next -> {
              throw Refusal.limit(
                  ("Subscriber limit exceeded: Update to PayPerRequest mode are limited to %d times"
                          + " in %d hours. Next update can be made at %s")
                      .formatted(quota.count(), quota.window().toHours(), next));
            });
  }

  static Map<String, Throughput> indexUnits(JsonObject request) {
    var units = new HashMap<String, Throughput>();
    for (var update : request.objects("GlobalSecondaryIndexUpdates")) {
      update
          .object("Update")
          .ifPresent(
              index ->
                  Throughput.provisioned(index)
                      .ifPresent(it -> units.put(index.string("IndexName"), it)));
    }
    return units;
  }

  @Override
  public void begin(Realm realm, Table table, JsonObject request) {
    if (!isASwitch(table, request)) {
      return;
    }
    if (BillingChecks.isProvisioned(request)) {
      var units = Throughput.provisioned(request).orElseThrow();
      var ofIndexes = indexUnits(request);
      Transitions.update(
          realm,
          table,
          Delays.TO_PROVISIONED,
          () -> {
            table.billing().becomesProvisioned(units);
            table.globals().values().forEach(index -> provision(index, ofIndexes));
          });
    } else {
      Transitions.update(
          realm,
          table,
          Delays.TO_ON_DEMAND,
          () -> {
            var capacity = table.billing().capacity();
            table.billing().becomesOnDemand(realm.now());
            capacity.limit(capacity.maxima().changedBy(request));
            table.globals().values().forEach(it -> it.capacity().switchTo(Throughput.NONE));
          });
    }
  }

  private static void provision(GlobalIndex index, Map<String, Throughput> units) {
    index.capacity().switchTo(units.getOrDefault(index.name(), Throughput.NONE));
  }
}
