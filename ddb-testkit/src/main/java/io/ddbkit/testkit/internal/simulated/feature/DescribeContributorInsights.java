package io.ddbkit.testkit.internal.simulated.feature;

import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import java.util.List;

/** Tells whether contributor insights are on. */
final class DescribeContributorInsights {
  private DescribeContributorInsights() {}

  static JsonObject answer(Realm realm, JsonObject request) {
    var index = Index.of(realm, request);
    var insights = index.insights(realm);
    var json = index.json().put("ContributorInsightsStatus", insights.status());
    if (!insights.status().equals("DISABLED")) {
      json.put("ContributorInsightsMode", insights.mode())
          .put("ContributorInsightsRuleList", rules(index))
          .putTime("LastUpdateDateTime", insights.changed());
    }
    return json;
  }

  private static List<String> rules(Index index) {
    var of = index.name().isEmpty() ? "" : "-" + index.name();
    return List.of(
        "DynamoDBContributorInsights-PKC-" + index.table().name() + of,
        "DynamoDBContributorInsights-PKT-" + index.table().name() + of);
  }
}
