package io.ddbkit.testkit.internal.simulated.feature;

import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;

/** Tells whether contributor insights are on. */
final class DescribeContributorInsights {
  /** The one way in which insights fail here. */
  private static final JsonObject NO_ROOM =
      new JsonObject()
          .put("ExceptionName", "LimitExceededException")
          .put(
              "ExceptionDescription",
              "Amazon CloudWatch Contributor Insights rule limit reached. Please disable Contributor"
                  + " Insights for other tables/indexes OR disable other CloudWatch Contributor"
                  + " Insights rules before retrying.");

  private DescribeContributorInsights() {}

  static JsonObject answer(Realm realm, JsonObject request) {
    var index = Index.of(realm, request);
    var insights = index.insights(realm);
    var json = index.json().put("ContributorInsightsStatus", insights.status());
    if (insights.status().equals("FAILED")) {
      return json.put("ContributorInsightsMode", insights.mode()).put("FailureException", NO_ROOM);
    }
    if (!insights.status().equals("DISABLED")) {
      json.put("ContributorInsightsMode", insights.mode())
          .put("ContributorInsightsRuleList", index.rules(insights.mode()))
          .putTime("LastUpdateDateTime", insights.changed());
    }
    return json;
  }
}
