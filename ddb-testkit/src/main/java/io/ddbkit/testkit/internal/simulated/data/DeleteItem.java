package io.ddbkit.testkit.internal.simulated.data;

import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;

/** Deletes an item. That there is none is no fault. */
final class DeleteItem {
  private DeleteItem() {}

  static JsonObject answer(Realm realm, JsonObject request) {
    return ReturnValues.of(request, Write.delete(realm, request).now());
  }
}
