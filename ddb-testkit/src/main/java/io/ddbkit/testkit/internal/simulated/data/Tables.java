package io.ddbkit.testkit.internal.simulated.data;

import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.service.Names;
import io.ddbkit.testkit.internal.simulated.table.State;
import io.ddbkit.testkit.internal.simulated.table.Table;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import io.ddbkit.testkit.internal.simulated.wire.Refusal;
import java.util.List;

/** Tables whose items can be used: those that are made, and not going. */
final class Tables {
  private static final List<String> LEGACY =
      List.of(
          "AttributesToGet",
          "AttributeUpdates",
          "ConditionalOperator",
          "Expected",
          "KeyConditions",
          "QueryFilter",
          "ScanFilter");

  private Tables() {}

  static Table of(Realm realm, JsonObject request) {
    if (LEGACY.stream().anyMatch(request::has)) {
      throw Refusal.unknownOperation();
    }
    return named(realm, Names.of(request));
  }

  static Table named(Realm realm, String name) {
    return realm
        .table(Names.inArn(name).orElse(name))
        .filter(table -> table.state() == State.ACTIVE || table.state() == State.UPDATING)
        .orElseThrow(() -> Refusal.notFound("Requested resource not found"));
  }
}
