package io.ddbkit.testkit.internal.simulated.data;

import io.ddbkit.testkit.internal.simulated.expression.ItemView;
import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;

/** Reads an item by its key. */
final class GetItem {
  private GetItem() {}

  static JsonObject answer(Realm realm, JsonObject request) {
    var table = Tables.of(realm, request);
    var key = request.object("Key").orElseThrow();
    ItemChecks.key(table, key);
    var view = ItemView.of(request);
    return new JsonObject().put("Item", Items.of(realm, table).get(key).map(view::shown));
  }
}
