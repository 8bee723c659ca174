package io.ddbkit.testkit.internal.simulated.feature;

import io.ddbkit.testkit.internal.simulated.check.FeatureChecks;
import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import io.ddbkit.testkit.internal.simulated.wire.Refusal;
import java.util.LinkedHashMap;

/** Sets tags, which are seen late. */
final class TagResource {
  private TagResource() {}

  static JsonObject answer(Realm realm, JsonObject request) {
    var tags = request.objects("Tags");
    if (tags.isEmpty()) {
      throw Refusal.validation("Atleast one Tag needs to be provided as Input.");
    }
    var table = Resources.table(realm, request);
    var there = table.features().tags().latest();
    FeatureChecks.tags(tags, there.keySet(), realm);
    var all = new LinkedHashMap<>(there);
    tags.forEach(tag -> all.put(tag.string("Key"), tag.string("Value")));
    TagChange.set(realm, table, all);
    return new JsonObject();
  }
}
