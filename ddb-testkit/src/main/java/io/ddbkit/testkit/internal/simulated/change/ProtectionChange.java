package io.ddbkit.testkit.internal.simulated.change;

import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.realm.Rolling;
import io.ddbkit.testkit.internal.simulated.table.Table;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import io.ddbkit.testkit.internal.simulated.wire.Refusal;
import io.ddbkit.testkit.simulated.setting.Cooldowns;
import io.ddbkit.testkit.simulated.setting.Delays;

/** Protection against deletion, on or off. */
final class ProtectionChange implements TableChange {
  private static final String MEMBER = "DeletionProtectionEnabled";

  @Override
  public boolean isAsked(JsonObject request) {
    return request.has(MEMBER);
  }

  @Override
  public void check(Realm realm, Table table, JsonObject request) {
    if (isAsItIs(table, request)) {
      return;
    }
    new Rolling(table.features().changesOf("protection"))
        .notBefore(realm.get(Cooldowns.PROTECTION), realm.now())
        .ifPresent(
            next -> {
              throw Refusal.throttled(
                  "Deletion protection setting for table %s modified within the previous %d"
                          .formatted(table.name(), realm.get(Cooldowns.PROTECTION).toMillis())
                      + " milliseconds. Please try again after "
                      + next);
            });
  }

  private static boolean isAsItIs(Table table, JsonObject request) {
    return request.isTrue(MEMBER) == table.features().isProtected();
  }

  @Override
  public void begin(Realm realm, Table table, JsonObject request) {
    if (isAsItIs(table, request)) {
      return;
    }
    table.features().changesOf("protection").add(realm.now());
    Transitions.update(
        realm, table, Delays.PROTECTION, () -> table.features().protect(request.isTrue(MEMBER)));
  }
}
