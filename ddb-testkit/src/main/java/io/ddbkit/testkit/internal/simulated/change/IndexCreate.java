package io.ddbkit.testkit.internal.simulated.change;

import io.ddbkit.testkit.internal.simulated.check.BillingChecks;
import io.ddbkit.testkit.internal.simulated.check.DefinitionChecks;
import io.ddbkit.testkit.internal.simulated.check.ProjectionChecks;
import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.table.GlobalIndex;
import io.ddbkit.testkit.internal.simulated.table.Table;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import io.ddbkit.testkit.internal.simulated.wire.Refusal;
import io.ddbkit.testkit.simulated.setting.Delays;
import io.ddbkit.testkit.simulated.setting.Quotas;

/** A global index that is made on a table that is in use. */
final class IndexCreate {
  private IndexCreate() {}

  static void check(Realm realm, Table table, JsonObject index, JsonObject request) {
    DefinitionChecks.said(index, request);
    DefinitionChecks.key(index, request);
    ProjectionChecks.check(index);
    requireNew(table, index.string("IndexName"));
    boolean isProvisioned =
        request.has("BillingMode")
            ? BillingChecks.isProvisioned(request)
            : table.billing().isProvisioned();
    BillingChecks.index(index, isProvisioned, "must be");
    BillingChecks.coldest(index, "index " + index.string("IndexName"), isProvisioned);
    int most = realm.get(Quotas.GLOBAL_INDEXES);
    if (table.globals().size() >= most) {
      throw Refusal.limit(
          "Subscriber limit exceeded: Number of global secondary indexes exceeds per-table limit of"
              + " "
              + most);
    }
  }

  /** Refuses a name that an index of the table has. */
  static void requireNew(Table table, String name) {
    boolean isThere =
        table.globals().containsKey(name)
            || table.vectors().containsKey(name)
            || table.locals().stream().anyMatch(index -> index.name().equals(name));
    if (isThere) {
      throw Refusal.validation("Attempting to create an index which already exists");
    }
  }

  static void begin(Realm realm, Table table, JsonObject definition, JsonObject request) {
    Definitions.add(table, request, definition.objects("KeySchema"));
    var index = new GlobalIndex(definition, table.billing().isProvisioned());
    table.globals().put(index.name(), index);
    new IndexPhases(realm, table, index, table.globals())
        .create(Delays.INDEX_ALLOCATION, Delays.INDEX_BACKFILL);
  }
}
