package io.ddbkit.testkit.internal.simulated.data;

import io.ddbkit.testkit.internal.simulated.expression.ItemView;
import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import java.util.List;

/** Reads items of several tables by their keys. */
final class BatchGetItem {
  private BatchGetItem() {}

  static JsonObject answer(Realm realm, JsonObject request) {
    var asked = request.object("RequestItems").orElseThrow();
    var responses = new JsonObject();
    for (var table : asked.names()) {
      responses.put(table, items(realm, table, asked.object(table).orElseThrow()));
    }
    return new JsonObject().put("Responses", responses).put("UnprocessedKeys", new JsonObject());
  }

  private static List<JsonObject> items(Realm realm, String name, JsonObject asked) {
    var table = Tables.named(realm, name);
    var items = Items.of(realm, table);
    var view = ItemView.of(asked);
    return asked.objects("Keys").stream()
        .peek(key -> ItemChecks.key(table, key))
        .flatMap(key -> items.get(key).stream())
        .map(view::shown)
        .toList();
  }
}
