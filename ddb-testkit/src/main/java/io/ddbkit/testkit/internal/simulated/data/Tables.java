package io.ddbkit.testkit.internal.simulated.data;

import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.service.Names;
import io.ddbkit.testkit.internal.simulated.table.State;
import io.ddbkit.testkit.internal.simulated.table.Table;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import io.ddbkit.testkit.internal.simulated.wire.Refusal;

/** Tables whose items can be used: those that are made, and not going. */
final class Tables {
  private Tables() {}

  static Table of(Realm realm, JsonObject request) {
    return named(realm, Names.of(request));
  }

  static Table named(Realm realm, String name) {
    return realm
        .table(Names.inArn(name).orElse(name))
        .filter(table -> table.state() == State.ACTIVE || table.state() == State.UPDATING)
        .orElseThrow(() -> Refusal.notFound("Requested resource not found"));
  }
}
