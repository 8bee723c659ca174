package io.ddbkit.testkit.internal.simulated.change;

import io.ddbkit.testkit.internal.simulated.check.BillingChecks;
import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.table.Table;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import io.ddbkit.testkit.internal.simulated.wire.Refusal;
import io.ddbkit.testkit.simulated.setting.Delays;
import java.util.List;

/** Other on-demand maxima; -1 takes one away. */
final class MaximaChange implements TableChange {
  private static final String MEMBER = "OnDemandThroughput";

  @Override
  public boolean isAsked(JsonObject request) {
    return request.has(MEMBER);
  }

  @Override
  public void check(Realm realm, Table table, JsonObject request) {
    if (request.object(MEMBER).orElseThrow().isEmpty()) {
      throw Refusal.internal();
    }
    boolean isProvisioned =
        request.has("BillingMode")
            ? BillingChecks.isProvisioned(request)
            : table.billing().isProvisioned();
    BillingChecks.maxima(
        request, isProvisioned, "the table BillingMode is PROVISIONED", List.of(-1L));
  }

  /** A switch to on-demand brings them with it. */
  @Override
  public void begin(Realm realm, Table table, JsonObject request) {
    if (BillingChange.isASwitch(table, request)) {
      return;
    }
    var capacity = table.billing().capacity();
    Transitions.update(
        realm, table, Delays.MAXIMA, () -> capacity.limit(capacity.maxima().changedBy(request)));
  }
}
