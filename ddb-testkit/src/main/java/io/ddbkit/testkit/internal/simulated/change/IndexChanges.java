package io.ddbkit.testkit.internal.simulated.change;

import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.table.Table;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import io.ddbkit.testkit.internal.simulated.wire.Refusal;
import java.util.HashSet;
import java.util.List;

/** Global indexes that are made, deleted, or given other throughput. */
final class IndexChanges implements TableChange {
  private static final String MEMBER = "GlobalSecondaryIndexUpdates";
  private static final List<String> KINDS = List.of("Update", "Create", "Delete");

  @Override
  public boolean isAsked(JsonObject request) {
    return !request.objects(MEMBER).isEmpty();
  }

  @Override
  public void check(Realm realm, Table table, JsonObject request) {
    OneIndexChange.require(realm, table, request);
    for (var update : request.objects(MEMBER)) {
      update.object("Update").ifPresent(it -> IndexUpdate.check(realm, table, it, request));
      update.object("Create").ifPresent(it -> IndexCreate.check(realm, table, it, request));
      update.object("Delete").ifPresent(it -> IndexDelete.check(table, it));
    }
  }

  /** Refuses updates that say nothing, too much, or the same index twice. */
  static void requireSense(JsonObject request) {
    requireKinds(request.objects(MEMBER));
    requireOnce(request.objects(MEMBER));
  }

  private static void requireKinds(List<JsonObject> updates) {
    for (var update : updates) {
      long kinds = KINDS.stream().filter(update::has).count();
      if (kinds == 0) {
        throw Refusal.invalid(
            "One of GlobalSecondaryIndexUpdate.Update, GlobalSecondaryIndexUpdate.Create,"
                + " GlobalSecondaryIndexUpdate.Delete must not be null");
      }
      if (kinds > 1) {
        throw Refusal.invalid(
            "Only one global secondary index action is allowed per GlobalSecondaryIndexUpdate"
                + " object");
      }
    }
  }

  private static void requireOnce(List<JsonObject> updates) {
    var seen = new HashSet<String>();
    for (var update : updates) {
      for (var kind : KINDS) {
        var name = update.object(kind).map(it -> it.string("IndexName"));
        if (name.isPresent() && !seen.add(name.get())) {
          throw Refusal.invalid(
              "Only one global secondary index update per index is allowed simultaneously. Index: "
                  + name.get());
        }
      }
    }
  }

  @Override
  public void begin(Realm realm, Table table, JsonObject request) {
    for (var update : request.objects(MEMBER)) {
      update.object("Update").ifPresent(it -> IndexUpdate.begin(realm, table, it, request));
      update.object("Create").ifPresent(it -> IndexCreate.begin(realm, table, it, request));
      update.object("Delete").ifPresent(it -> IndexDelete.begin(realm, table, it));
    }
  }
}
