package io.ddbkit.testkit.internal.simulated.feature;

import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.service.Names;
import io.ddbkit.testkit.internal.simulated.table.State;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import io.ddbkit.testkit.internal.simulated.wire.Refusal;

/** Tells whether items expire, and by which attribute. */
final class DescribeTimeToLive {
  private DescribeTimeToLive() {}

  static JsonObject answer(Realm realm, JsonObject request) {
    var table = Names.table(realm, request);
    if (table.state() == State.CREATING || table.state() == State.DELETING) {
      throw Refusal.validation(
          ("Cannot describe time to live while table is in %1$s state: Current table state is"
                  + " %1$s")
              .formatted(table.state()));
    }
    return new JsonObject().put("TimeToLiveDescription", table.features().timeToLive().json());
  }
}
