package io.ddbkit.testkit.internal.simulated.change;

import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.table.Table;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import io.ddbkit.testkit.internal.simulated.wire.Refusal;
import java.util.List;

/** Replicas: a single region has none. */
final class ReplicaChange implements TableChange {
  private static final List<String> MEMBERS =
      List.of("ReplicaUpdates", "GlobalTableWitnessUpdates", "MultiRegionConsistency");

  @Override
  public boolean isAsked(JsonObject request) {
    return MEMBERS.stream().anyMatch(request::has);
  }

  @Override
  public void check(Realm realm, Table table, JsonObject request) {
    throw Refusal.unknownOperation();
  }

  @Override
  public void begin(Realm realm, Table table, JsonObject request) {
    throw Refusal.unknownOperation();
  }
}
