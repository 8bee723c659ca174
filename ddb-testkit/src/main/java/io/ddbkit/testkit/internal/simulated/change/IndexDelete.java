package io.ddbkit.testkit.internal.simulated.change;

import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.table.OnlineIndex;
import io.ddbkit.testkit.internal.simulated.table.State;
import io.ddbkit.testkit.internal.simulated.table.Table;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import io.ddbkit.testkit.internal.simulated.wire.Refusal;
import org.jspecify.annotations.Nullable;

/** A global index that is deleted. */
final class IndexDelete {
  private IndexDelete() {}

  static void check(Table table, JsonObject deletion) {
    var name = deletion.string("IndexName");
    if (table.locals().stream().anyMatch(index -> index.name().equals(name))) {
      throw Refusal.validation(
          "Cannot delete an index that is not a GlobalSecondaryIndex: " + name);
    }
    requireDeletable(table, name, table.globals().get(name));
  }

  /** Refuses to delete what is not there, or what has not begun to be filled. */
  static void requireDeletable(Table table, String name, @Nullable OnlineIndex index) {
    if (index == null) {
      throw Refusal.notFound("Requested resource not found: Index: " + name + " not found");
    }
    if (index.state() == State.DELETING) {
      throw inUse("Index is being deleted.", table, name);
    }
    if (index.state() == State.CREATING && !index.backfilling().orElse(false)) {
      throw inUse(
          "Index creation is in resource allocation phase. Retry deletion during backfilling phase"
              + " or when the index is active.",
          table,
          name);
    }
  }

  private static Refusal inUse(String why, Table table, String index) {
    return Refusal.inUse(
        "Attempt to change a resource which is still in use: %s Table: %s Index: %s"
            .formatted(why, table.name(), index));
  }

  static void begin(Realm realm, Table table, JsonObject deletion) {
    var index = table.globals().get(deletion.string("IndexName"));
    if (index != null) {
      new IndexPhases(realm, table, index, table.globals()).delete();
    }
  }
}
