package io.ddbkit.testkit.internal.simulated.control;

import io.ddbkit.testkit.internal.simulated.change.Transitions;
import io.ddbkit.testkit.internal.simulated.feature.TagChange;
import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.service.Names;
import io.ddbkit.testkit.internal.simulated.table.OnlineIndex;
import io.ddbkit.testkit.internal.simulated.table.State;
import io.ddbkit.testkit.internal.simulated.table.Table;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import io.ddbkit.testkit.internal.simulated.wire.Refusal;
import io.ddbkit.testkit.simulated.setting.Rules;

/** Deletes a table, which is DELETING for a while. */
final class DeleteTable {
  private DeleteTable() {}

  static JsonObject answer(Realm realm, JsonObject request) {
    var table = Names.table(realm, request);
    requireUnprotected(realm, table);
    requireIdle(realm, table);
    Transitions.requireRoom(realm);
    Transitions.delete(realm, table);
    return new JsonObject().put("TableDescription", shown(realm, table));
  }

  private static void requireUnprotected(Realm realm, Table table) {
    if (table.features().isProtected() && realm.get(Rules.PROTECTION)) {
      throw Refusal.validation(
          "Resource cannot be deleted as it is currently protected against deletion. Disable"
              + " deletion protection first.");
    }
  }

  private static void requireIdle(Realm realm, Table table) {
    boolean isMade = table.state() != State.CREATING;
    if (table.state() == State.DELETING || (!isMade && realm.get(Rules.BUSY_DELETE))) {
      throw Transitions.inUse(table);
    }
    if (isMade
        && realm.get(Rules.INDEX_BLOCKS_DELETE)
        && table.onlineIndexes().anyMatch(OnlineIndex::isChanging)) {
      throw inUse("Cannot delete table while indexes are being created, updated, or deleted.");
    }
    if (table.state() == State.UPDATING && realm.get(Rules.BUSY_DELETE)) {
      throw inUse("Table: " + table.name() + " is in the process of being updated.");
    }
    requireRested(realm, table);
  }

  private static void requireRested(Realm realm, Table table) {
    if (TagChange.next(realm, table).isPresent()) {
      throw inUse("Table tags are being updated: " + table.name());
    }
    if (table.features().policy(table.identity().arn()).isComing(realm.now())) {
      throw inUse("Table: " + table.name() + " has a pending resource-based policy update.");
    }
  }

  private static Refusal inUse(String why) {
    return Refusal.inUse("Attempt to change a resource which is still in use: " + why);
  }

  /** A table that goes has nothing but a name and its units to tell. */
  private static JsonObject shown(Realm realm, Table table) {
    var json = table.json(realm.now());
    return new JsonObject()
        .put("TableName", json.get("TableName"))
        .put("TableStatus", json.get("TableStatus"))
        .put("ProvisionedThroughput", json.get("ProvisionedThroughput"))
        .put("TableSizeBytes", 0)
        .put("ItemCount", 0)
        .put("TableArn", json.get("TableArn"))
        .put("TableId", json.get("TableId"))
        .put("DeletionProtectionEnabled", json.get("DeletionProtectionEnabled"));
  }
}
