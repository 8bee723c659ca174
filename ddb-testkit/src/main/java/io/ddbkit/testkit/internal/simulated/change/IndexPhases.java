package io.ddbkit.testkit.internal.simulated.change;

import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.table.OnlineIndex;
import io.ddbkit.testkit.internal.simulated.table.State;
import io.ddbkit.testkit.internal.simulated.table.Table;
import io.ddbkit.testkit.simulated.setting.Delays;
import io.ddbkit.testkit.simulated.setting.SimulatedSetting;
import io.ddbkit.testkit.simulated.setting.Span;
import java.util.Map;

/**
 * The phases of an index that is made, or deleted, while its table is in use. First resources are
 * allocated: the table is UPDATING. Then the index is filled: the table is ACTIVE, and the index
 * may be deleted.
 */
record IndexPhases(
    Realm realm, Table table, OnlineIndex index, Map<String, ? extends OnlineIndex> indexes) {

  void create(SimulatedSetting<Span> allocation, SimulatedSetting<Span> backfill) {
    index.backfills(false);
    Transitions.update(
        realm,
        table,
        allocation,
        () -> {
          index.backfills(true);
          realm.after(backfill, this::filled);
        });
  }

  private void filled() {
    if (index.state() == State.CREATING) {
      index.isActive();
      realm.changed(table);
    }
  }

  void delete() {
    index.becomes(State.DELETING);
    Transitions.update(
        realm,
        table,
        Delays.INDEX_DELETE,
        () -> {
          indexes.remove(index.name());
          table.features().insights().remove(index.name());
          Definitions.forgetUnused(table);
        });
  }
}
