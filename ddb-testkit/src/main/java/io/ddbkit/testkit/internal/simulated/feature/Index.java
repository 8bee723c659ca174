package io.ddbkit.testkit.internal.simulated.feature;

import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.service.Names;
import io.ddbkit.testkit.internal.simulated.table.Insights;
import io.ddbkit.testkit.internal.simulated.table.State;
import io.ddbkit.testkit.internal.simulated.table.Table;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import io.ddbkit.testkit.internal.simulated.wire.Refusal;

/** A table, or one of its indexes, as requests about contributor insights name it. */
record Index(Table table, String name) {
  static final String BOTH = "ACCESSED_AND_THROTTLED_KEYS";

  static Index of(Realm realm, JsonObject request) {
    var table = Names.table(realm, request);
    var name = request.text("IndexName").orElse("");
    if (!name.isEmpty() && !table.globals().containsKey(name)) {
      throw Refusal.notFound(
          "Requested resource not found: Table: " + table.name() + ", Index: " + name);
    }
    return new Index(table, name);
  }

  void requireActive() {
    var index = table.globals().get(name);
    boolean isActive = (index == null ? table.state() : index.state()) == State.ACTIVE;
    if (!isActive) {
      throw Refusal.validation(
          "Table or Index is not in a valid state to update Key Access Insights: "
              + (index == null ? "TableStatus" : "IndexStatus")
              + " must be ACTIVE to enable ContributorInsights.");
    }
  }

  Insights insights(Realm realm) {
    return table
        .features()
        .insights()
        .getOrDefault(name, new Insights("DISABLED", BOTH, realm.now()));
  }

  void set(Insights insights) {
    table.features().insights().put(name, insights);
  }

  JsonObject json() {
    var json = new JsonObject().put("TableName", table.name());
    return name.isEmpty() ? json : json.put("IndexName", name);
  }
}
