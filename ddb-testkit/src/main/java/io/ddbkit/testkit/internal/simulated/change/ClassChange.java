package io.ddbkit.testkit.internal.simulated.change;

import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.realm.Rolling;
import io.ddbkit.testkit.internal.simulated.table.Table;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import io.ddbkit.testkit.internal.simulated.wire.Refusal;
import io.ddbkit.testkit.simulated.setting.Delays;
import io.ddbkit.testkit.simulated.setting.Quotas;
import java.util.Optional;

/** Another table class. */
final class ClassChange implements TableChange {

  @Override
  public boolean isAsked(JsonObject request) {
    return request.has("TableClass");
  }

  @Override
  public void check(Realm realm, Table table, JsonObject request) {
    var quota = realm.get(Quotas.STORAGE_CLASS);
    new Rolling(table.features().changesOf("class"))
        .notBefore(quota, realm.now())
        .ifPresent(
            next -> {
              throw Refusal.limit(
                  ("Subscriber limit exceeded: Updates to TableClass are limited to %d times in %d"
                          + " day(s).")
                      .formatted(quota.count(), quota.window().toDays()));
            });
  }

  private static boolean isAsItIs(Table table, JsonObject request) {
    return request.string("TableClass").equals(table.features().tableClass());
  }

  @Override
  public void begin(Realm realm, Table table, JsonObject request) {
    if (isAsItIs(table, request)) {
      return;
    }
    table.features().changesOf("class").add(realm.now());
    Transitions.update(
        realm,
        table,
        Delays.STORAGE_CLASS,
        () -> table.features().store(request.string("TableClass"), Optional.of(realm.now())));
  }
}
