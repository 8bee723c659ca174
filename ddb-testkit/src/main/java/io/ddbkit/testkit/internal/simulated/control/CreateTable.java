package io.ddbkit.testkit.internal.simulated.control;

import io.ddbkit.testkit.internal.simulated.change.Transitions;
import io.ddbkit.testkit.internal.simulated.check.BillingChecks;
import io.ddbkit.testkit.internal.simulated.check.CreateTableChecks;
import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.service.Names;
import io.ddbkit.testkit.internal.simulated.table.State;
import io.ddbkit.testkit.internal.simulated.table.Table;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import io.ddbkit.testkit.internal.simulated.wire.Refusal;
import io.ddbkit.testkit.simulated.setting.Quotas;

/** Makes a table, which is CREATING for a while. */
final class CreateTable {
  private CreateTable() {}

  static JsonObject answer(Realm realm, JsonObject request) {
    CreateTableChecks.check(realm, request);
    requireFree(realm, Names.of(request));
    requireRoom(realm, request);
    var table = NewTable.of(realm, request);
    realm.add(table);
    Transitions.create(realm, table);
    return new JsonObject().put("TableDescription", shown(realm, table, request));
  }

  /** A provisioned table's warm throughput is not told yet. */
  private static JsonObject shown(Realm realm, Table table, JsonObject request) {
    var json = table.json(realm.now());
    return BillingChecks.isProvisioned(request) ? json.without("WarmThroughput") : json;
  }

  private static void requireFree(Realm realm, String name) {
    var there = realm.table(name);
    if (there.filter(table -> table.state() == State.CREATING).isPresent()) {
      throw Transitions.inUse(there.get());
    }
    if (there.isPresent()) {
      throw Refusal.inUse("Table already exists: " + name);
    }
  }

  private static void requireRoom(Realm realm, JsonObject request) {
    Transitions.requireRoom(realm);
    boolean hasIndexes =
        request.has("LocalSecondaryIndexes") || request.has("GlobalSecondaryIndexes");
    int indexed = realm.get(Quotas.IN_TRANSITION_WITH_INDEXES);
    if (hasIndexes && realm.inTransition() >= indexed) {
      throw Refusal.limit(
          "Subscriber limit exceeded: Only %d indexed tables can be created simultaneously"
              .formatted(indexed));
    }
    if (realm.tables().size() >= realm.get(Quotas.TABLES)) {
      throw Refusal.limit(
          "Subscriber limit exceeded: The number of tables in this account and region has reached"
              + " the limit of "
              + realm.get(Quotas.TABLES));
    }
  }
}
