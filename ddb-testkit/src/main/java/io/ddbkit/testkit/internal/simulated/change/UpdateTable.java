package io.ddbkit.testkit.internal.simulated.change;

import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.service.Names;
import io.ddbkit.testkit.internal.simulated.table.State;
import io.ddbkit.testkit.internal.simulated.table.Table;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import io.ddbkit.testkit.internal.simulated.wire.Refusal;
import io.ddbkit.testkit.simulated.setting.Rules;
import java.util.List;

/** Changes a table. All changes of a request are judged before the first begins. */
public final class UpdateTable {
  private static final List<TableChange> CHANGES =
      List.of(
          new BillingChange(),
          new ThroughputChange(),
          new IndexChanges(),
          new VectorIndexChanges(),
          new StreamChange(),
          new EncryptionChange(),
          new ClassChange(),
          new ProtectionChange(),
          new MaximaChange(),
          new WarmChange(),
          new ReplicaChange());

  private UpdateTable() {}

  /**
   * Answers UpdateTable.
   *
   * @throws Refusal if it is refused
   */
  public static JsonObject answer(Realm realm, JsonObject request) {
    var table = Names.table(realm, request);
    var asked = CHANGES.stream().filter(change -> change.isAsked(request)).toList();
    if (asked.isEmpty()) {
      throw Refusal.validation(
          "At least one of ProvisionedThroughput, BillingMode, UpdateStreamEnabled,"
              + " GlobalSecondaryIndexUpdates or SSESpecification or ReplicaUpdates is required");
    }
    asked.forEach(change -> change.check(realm, table, request));
    requireIdle(realm, table);
    Transitions.requireRoom(realm);
    asked.forEach(change -> change.begin(realm, table, request));
    return new JsonObject().put("TableDescription", table.json(realm.now()));
  }

  private static void requireIdle(Realm realm, Table table) {
    boolean isBusy = table.state() == State.UPDATING && realm.get(Rules.BUSY_TABLE);
    if (isBusy || table.state() == State.CREATING || table.state() == State.DELETING) {
      throw Transitions.inUse(table);
    }
  }
}
