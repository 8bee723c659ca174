package io.ddbkit.testkit.internal.simulated.change;

import io.ddbkit.testkit.internal.simulated.check.VectorChecks;
import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.table.Table;
import io.ddbkit.testkit.internal.simulated.table.VectorIndex;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import io.ddbkit.testkit.internal.simulated.wire.Refusal;
import io.ddbkit.testkit.simulated.setting.Delays;

/** Vector indexes that are made or deleted. */
final class VectorIndexChanges implements TableChange {
  private static final String MEMBER = "VectorIndexUpdates";

  @Override
  public boolean isAsked(JsonObject request) {
    return !request.objects(MEMBER).isEmpty();
  }

  @Override
  public void check(Realm realm, Table table, JsonObject request) {
    OneIndexChange.require(realm, table, request);
    for (var update : request.objects(MEMBER)) {
      if (!update.has("Create") && !update.has("Delete")) {
        throw Refusal.invalid(
            "One of VectorIndexUpdate.Create, VectorIndexUpdate.Delete must not be null");
      }
      update.object("Create").ifPresent(it -> checkNew(realm, table, it, request));
      update.object("Delete").ifPresent(it -> checkOld(table, it.string("IndexName")));
    }
  }

  private static void checkNew(Realm realm, Table table, JsonObject index, JsonObject request) {
    VectorChecks.requireOnDemand(table.billing().isProvisioned());
    VectorChecks.check(index, request);
    IndexCreate.requireNew(table, index.string("IndexName"));
    VectorChecks.count(table.vectors().size() + 1, realm);
    var there = table.vectors().values().stream().map(VectorIndex::definition).toList();
    VectorChecks.oneLength(VectorChecks.with(there, index));
  }

  private static void checkOld(Table table, String name) {
    IndexDelete.requireDeletable(table, name, table.vectors().get(name));
  }

  @Override
  public void begin(Realm realm, Table table, JsonObject request) {
    for (var update : request.objects(MEMBER)) {
      update.object("Create").ifPresent(it -> create(realm, table, it, request));
      update
          .object("Delete")
          .map(it -> table.vectors().get(it.string("IndexName")))
          .ifPresent(it -> new IndexPhases(realm, table, it, table.vectors()).delete());
    }
  }

  private static void create(Realm realm, Table table, JsonObject definition, JsonObject request) {
    Definitions.add(table, request, definition.objects("SearchSchema"));
    var index = new VectorIndex(definition);
    table.vectors().put(index.name(), index);
    new IndexPhases(realm, table, index, table.vectors())
        .create(Delays.VECTOR_ALLOCATION, Delays.VECTOR_BACKFILL);
  }
}
