package io.ddbkit.testkit.internal.simulated.feature;

import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.service.Service;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;

/** Tells tags. Of a table that is not there it says that nobody may see them. */
final class ListTagsOfResource {
  private ListTagsOfResource() {}

  static JsonObject answer(Realm realm, JsonObject request) {
    var table =
        Resources.find(realm, request)
            .orElseThrow(() -> Service.denied(realm, "ListTagsOfResource", request));
    var tags =
        table.features().tags().seen(realm.now()).entrySet().stream()
            .map(tag -> new JsonObject().put("Key", tag.getKey()).put("Value", tag.getValue()))
            .toList();
    return new JsonObject().put("Tags", tags);
  }
}
