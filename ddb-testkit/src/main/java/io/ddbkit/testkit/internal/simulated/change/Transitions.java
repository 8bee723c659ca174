package io.ddbkit.testkit.internal.simulated.change;

import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.table.State;
import io.ddbkit.testkit.internal.simulated.table.Table;
import io.ddbkit.testkit.internal.simulated.wire.Refusal;
import io.ddbkit.testkit.simulated.setting.Delays;
import io.ddbkit.testkit.simulated.setting.Quotas;
import io.ddbkit.testkit.simulated.setting.SimulatedSetting;
import io.ddbkit.testkit.simulated.setting.Span;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Locale;

/** The states of a table, one after the other. */
public final class Transitions {
  private Transitions() {}

  /** Lets a new table be CREATING, longer with indexes, then ACTIVE. */
  public static void create(Realm realm, Table table) {
    var steps = new ArrayDeque<SimulatedSetting<Span>>();
    steps.add(Delays.CREATE_TABLE);
    steps.addAll(Collections.nCopies(table.globals().size(), Delays.CREATE_TABLE_INDEX));
    steps.addAll(Collections.nCopies(table.vectors().size(), Delays.CREATE_TABLE_VECTOR_INDEX));
    create(realm, table, steps);
  }

  private static void create(Realm realm, Table table, ArrayDeque<SimulatedSetting<Span>> steps) {
    var next = steps.poll();
    if (next != null) {
      realm.after(next, () -> create(realm, table, steps));
      return;
    }
    table.isMade(realm.now());
    realm.changed(table);
  }

  /** Lets a table be DELETING, then be gone. */
  public static void delete(Realm realm, Table table) {
    table.becomes(State.DELETING);
    realm.changed(table);
    realm.after(Delays.DELETE_TABLE, () -> realm.remove(table));
  }

  /** Lets a table be UPDATING as long as the setting says, then what is to be done is done. */
  public static void update(
      Realm realm, Table table, SimulatedSetting<Span> delay, Runnable atItsEnd) {
    table.beginsAWork();
    realm.changed(table);
    realm.after(
        delay,
        () -> {
          atItsEnd.run();
          table.endsAWork();
          realm.changed(table);
        });
  }

  /** That a table is in a state in which it cannot be changed. */
  public static Refusal inUse(Table table) {
    var doing =
        switch (table.state()) {
          case CREATING -> "created";
          case DELETING -> "deleted";
          default -> "updated";
        };
    return Refusal.inUse(
        String.format(
            Locale.ROOT,
            "Attempt to change a resource which is still in use: Table is being %s: %s",
            doing,
            table.name()));
  }

  /** Refuses one more table in transition than there may be. */
  public static void requireRoom(Realm realm) {
    int most = realm.get(Quotas.IN_TRANSITION);
    if (realm.inTransition() >= most) {
      throw Refusal.limit(
          ("Subscriber limit exceeded: Only %d tables can be created, updated, or deleted"
                  + " simultaneously")
              .formatted(most));
    }
  }
}
