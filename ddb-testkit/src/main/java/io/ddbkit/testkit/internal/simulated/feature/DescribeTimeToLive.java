package io.ddbkit.testkit.internal.simulated.feature;

import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.service.Names;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;

/** Tells whether items expire, and by which attribute. */
final class DescribeTimeToLive {
  private DescribeTimeToLive() {}

  static JsonObject answer(Realm realm, JsonObject request) {
    var table = Names.table(realm, request);
    return new JsonObject().put("TimeToLiveDescription", table.features().timeToLive().json());
  }
}
