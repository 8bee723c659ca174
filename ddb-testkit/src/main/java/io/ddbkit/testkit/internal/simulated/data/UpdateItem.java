package io.ddbkit.testkit.internal.simulated.data;

import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;

/** Changes an item, or makes it. */
final class UpdateItem {
  private UpdateItem() {}

  static JsonObject answer(Realm realm, JsonObject request) {
    return ReturnValues.of(request, Write.update(realm, request).now());
  }
}
