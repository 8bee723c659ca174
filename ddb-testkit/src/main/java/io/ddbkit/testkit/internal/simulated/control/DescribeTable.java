package io.ddbkit.testkit.internal.simulated.control;

import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.service.Names;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;

/** Shows a table, perhaps as it was a moment ago. */
final class DescribeTable {
  private DescribeTable() {}

  static JsonObject answer(Realm realm, JsonObject request) {
    var seen =
        Names.table(realm, request)
            .description()
            .seen(realm.now())
            .orElseThrow(() -> Names.missing(Names.of(request)));
    return new JsonObject().put("Table", seen);
  }
}
