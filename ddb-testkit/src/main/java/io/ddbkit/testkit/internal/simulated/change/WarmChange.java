package io.ddbkit.testkit.internal.simulated.change;

import io.ddbkit.testkit.internal.simulated.check.BillingChecks;
import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.table.Capacity;
import io.ddbkit.testkit.internal.simulated.table.Table;
import io.ddbkit.testkit.internal.simulated.table.Throughput;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import io.ddbkit.testkit.internal.simulated.wire.Refusal;
import io.ddbkit.testkit.simulated.setting.Delays;

/** More warm throughput; it never becomes less. The table stays ACTIVE. */
final class WarmChange implements TableChange {
  private static final String MEMBER = "WarmThroughput";

  @Override
  public boolean isAsked(JsonObject request) {
    return request.has(MEMBER);
  }

  @Override
  public void check(Realm realm, Table table, JsonObject request) {
    if (request.object(MEMBER).orElseThrow().isEmpty()) {
      throw Refusal.internal();
    }
    requireMore(request, "table", table.billing().capacity());
  }

  static void requireMore(JsonObject request, String whose, Capacity capacity) {
    BillingChecks.warm(
        request,
        whose,
        capacity.warm(),
        "current WarmThroughput, decreasing WarmThroughput is not supported");
  }

  @Override
  public void begin(Realm realm, Table table, JsonObject request) {
    begin(realm, table, request, table.billing().capacity());
  }

  static void begin(Realm realm, Table table, JsonObject request, Capacity capacity) {
    Throughput.warm(request, capacity.warm()).ifPresent(capacity::heat);
    realm.changed(table);
    realm.after(
        Delays.WARM_THROUGHPUT,
        () -> {
          capacity.warmed();
          realm.changed(table);
        });
  }
}
