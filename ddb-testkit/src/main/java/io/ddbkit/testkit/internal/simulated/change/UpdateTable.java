package io.ddbkit.testkit.internal.simulated.change;

import io.ddbkit.testkit.internal.simulated.check.BillingChecks;
import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.service.Names;
import io.ddbkit.testkit.internal.simulated.table.State;
import io.ddbkit.testkit.internal.simulated.table.Table;
import io.ddbkit.testkit.internal.simulated.table.Throughput;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import io.ddbkit.testkit.internal.simulated.wire.Refusal;
import io.ddbkit.testkit.simulated.setting.Rules;
import java.util.List;
import java.util.stream.Stream;

/** Changes a table. All changes of a request are judged before the first begins. */
public final class UpdateTable {
  private static final String INDEXES = "GlobalSecondaryIndexUpdates";
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
          new WarmChange());

  private UpdateTable() {}

  /**
   * Answers UpdateTable.
   *
   * @throws Refusal if it is refused
   */
  public static JsonObject answer(Realm realm, JsonObject request) {
    var asked = CHANGES.stream().filter(change -> change.isAsked(request)).toList();
    requireSense(realm, request, asked);
    var table = Names.table(realm, request);
    asked.forEach(change -> change.check(realm, table, request));
    requireIdle(realm, table);
    Transitions.requireRoom(realm);
    asked.forEach(change -> change.begin(realm, table, request));
    return new JsonObject().put("TableDescription", table.json(realm.now()));
  }

  /** What can be said of a request before anybody looks for the table. */
  private static void requireSense(Realm realm, JsonObject request, List<TableChange> asked) {
    if (asked.isEmpty()) {
      throw Refusal.validation(
          "At least one of ProvisionedThroughput, BillingMode, UpdateStreamEnabled,"
              + " GlobalSecondaryIndexUpdates, SSESpecification, ReplicaUpdates,"
              + " MultiAccountReplicaReady, ReplicaTransitRoleArn, MultiRegionConsistency,"
              + " DeletionProtectionEnabled, OnDemandThroughput, WarmThroughput or TableClass is"
              + " required");
    }
    Throughput.provisioned(request).ifPresent(BillingChecks::bounds);
    IndexChanges.requireSense(request);
    if (realm.get(Rules.ONE_CONCERN)) {
      OneConcern.require(request);
    }
  }

  /** The members of a request that ask for a change. */
  static Stream<String> concerns(JsonObject request) {
    return request.names().stream()
        .filter(request::has)
        .filter(member -> !member.equals("TableName") && !member.equals("AttributeDefinitions"))
        .filter(member -> !member.equals(INDEXES) || !request.objects(INDEXES).isEmpty());
  }

  private static void requireIdle(Realm realm, Table table) {
    boolean isBusy = table.state() == State.UPDATING && realm.get(Rules.BUSY_TABLE);
    if (isBusy || table.state() == State.CREATING || table.state() == State.DELETING) {
      throw Transitions.inUse(table);
    }
  }
}
