package io.ddbkit.testkit.internal.simulated.feature;

import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.table.Insights;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import io.ddbkit.testkit.simulated.setting.Delays;

/** Switches contributor insights on or off, which takes a while. */
final class UpdateContributorInsights {
  private UpdateContributorInsights() {}

  static JsonObject answer(Realm realm, JsonObject request) {
    var index = Index.of(realm, request);
    index.requireActive();
    boolean isOn = request.string("ContributorInsightsAction").equals("ENABLE");
    var before = index.insights(realm);
    var mode = request.text("ContributorInsightsMode").orElse(before.mode());
    var change = new Insights(isOn ? "ENABLING" : "DISABLING", mode, realm.now());
    index.set(change);
    realm.after(
        Delays.INSIGHTS,
        () -> {
          if (index.insights(realm).equals(change)) {
            index.set(change.is(isOn ? "ENABLED" : "DISABLED", realm.now()));
          }
        });
    return index
        .json()
        .put("ContributorInsightsStatus", change.status())
        .put("ContributorInsightsMode", mode);
  }
}
