package io.ddbkit.testkit.internal.simulated.feature;

import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import io.ddbkit.testkit.internal.simulated.wire.Refusal;
import java.util.LinkedHashMap;

/** Removes tags, which is seen late. A tag that is not there is no fault. */
final class UntagResource {
  private UntagResource() {}

  static JsonObject answer(Realm realm, JsonObject request) {
    var keys = request.texts("TagKeys");
    if (keys.isEmpty()) {
      throw Refusal.validation("Atleast one Tag Key needs to be provided as Input.");
    }
    var table = Resources.table(realm, request);
    var left = new LinkedHashMap<>(table.features().tags().latest());
    keys.forEach(left::remove);
    TagChange.set(realm, table, left);
    return new JsonObject();
  }
}
