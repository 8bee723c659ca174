package io.ddbkit.testkit.internal.simulated.feature;

import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.service.Names;
import io.ddbkit.testkit.internal.simulated.table.Table;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import java.util.List;
import java.util.stream.Stream;

/** Tells of which tables and indexes contributor insights are, or were, on. */
final class ListContributorInsights {
  private ListContributorInsights() {}

  static JsonObject answer(Realm realm, JsonObject request) {
    var tables =
        request.has("TableName")
            ? List.of(Names.table(realm, request))
            : List.copyOf(realm.tables());
    return new JsonObject()
        .put(
            "ContributorInsightsSummaries",
            tables.stream().flatMap(table -> summaries(realm, table)).toList());
  }

  private static Stream<JsonObject> summaries(Realm realm, Table table) {
    return table.features().insights().keySet().stream()
        .map(name -> new Index(table, name))
        .map(
            index ->
                index
                    .json()
                    .put("ContributorInsightsStatus", index.insights(realm).status())
                    .put("ContributorInsightsMode", index.insights(realm).mode()));
  }
}
