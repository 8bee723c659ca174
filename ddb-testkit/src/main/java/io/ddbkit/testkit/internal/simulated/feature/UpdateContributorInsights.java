package io.ddbkit.testkit.internal.simulated.feature;

import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.table.Insights;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import io.ddbkit.testkit.simulated.setting.Delays;

/**
 * Switches contributor insights on or off, which takes a while. What is so already changes nothing;
 * where CloudWatch has no room for more rules, what is switched on ends as FAILED.
 */
final class UpdateContributorInsights {
  private UpdateContributorInsights() {}

  static JsonObject answer(Realm realm, JsonObject request) {
    var index = Index.of(realm, request);
    index.requireActive();
    boolean isOn = request.string("ContributorInsightsAction").equals("ENABLE");
    var before = index.insights(realm);
    var mode = isOn ? request.text("ContributorInsightsMode").orElse(Index.BOTH) : before.mode();
    boolean isSo =
        before.status().equals(isOn ? "ENABLED" : "DISABLED") && before.mode().equals(mode);
    var change = isSo ? before : new Insights(isOn ? "ENABLING" : "DISABLING", mode, realm.now());
    if (!isSo) {
      index.set(change);
      realm.after(Delays.INSIGHTS, () -> settle(realm, index, change, isOn));
    }
    return index
        .json()
        .put("ContributorInsightsStatus", change.status())
        .put("ContributorInsightsMode", mode);
  }

  private static void settle(Realm realm, Index index, Insights change, boolean isOn) {
    if (!index.insights(realm).equals(change)) {
      return;
    }
    var status = isOn ? index.hasRoom(realm, change.mode()) ? "ENABLED" : "FAILED" : "DISABLED";
    index.set(change.is(status, realm.now()));
  }
}
