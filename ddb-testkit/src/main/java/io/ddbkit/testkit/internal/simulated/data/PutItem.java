package io.ddbkit.testkit.internal.simulated.data;

import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;

/** Puts an item, in place of one with the same key. */
final class PutItem {
  private PutItem() {}

  static JsonObject answer(Realm realm, JsonObject request) {
    return ReturnValues.of(request, Write.put(realm, request).now());
  }
}
