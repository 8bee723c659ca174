package io.ddbkit.testkit.internal.simulated.feature;

import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.realm.Rolling;
import io.ddbkit.testkit.internal.simulated.service.Names;
import io.ddbkit.testkit.internal.simulated.table.State;
import io.ddbkit.testkit.internal.simulated.table.Table;
import io.ddbkit.testkit.internal.simulated.table.TimeToLive;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import io.ddbkit.testkit.internal.simulated.wire.Refusal;
import io.ddbkit.testkit.simulated.setting.Cooldowns;
import io.ddbkit.testkit.simulated.setting.Delays;
import java.util.Optional;

/** Switches time to live on or off, which takes a while; then it must rest. */
final class UpdateTimeToLive {
  private UpdateTimeToLive() {}

  static JsonObject answer(Realm realm, JsonObject request) {
    var table = Names.table(realm, request);
    if (table.state() == State.CREATING || table.state() == State.DELETING) {
      throw Names.missing(table.name());
    }
    var asked = request.object("TimeToLiveSpecification").orElseThrow();
    requireRested(realm, table);
    var timeToLive = table.features().timeToLive();
    if (asked.isTrue("Enabled")) {
      enable(realm, timeToLive, asked.string("AttributeName"));
    } else {
      disable(realm, timeToLive, asked.string("AttributeName"));
    }
    table.features().changesOf("timeToLive").add(realm.now());
    return new JsonObject().put("TimeToLiveSpecification", asked);
  }

  private static void requireRested(Realm realm, Table table) {
    new Rolling(table.features().changesOf("timeToLive"))
        .notBefore(realm.get(Cooldowns.TIME_TO_LIVE), realm.now())
        .ifPresent(
            next -> {
              throw Refusal.validation(
                  "Time to live has been modified multiple times within a fixed interval");
            });
  }

  private static void enable(Realm realm, TimeToLive timeToLive, String attribute) {
    var current = timeToLive.attribute();
    if (current.equals(Optional.of(attribute))) {
      throw Refusal.validation("TimeToLive is already enabled");
    }
    requireAttribute(current, attribute);
    timeToLive.enabling(attribute);
    realm.after(Delays.TIME_TO_LIVE, timeToLive::enabled);
  }

  private static void disable(Realm realm, TimeToLive timeToLive, String attribute) {
    if (timeToLive.attribute().isEmpty()) {
      throw Refusal.validation("TimeToLive is already disabled");
    }
    requireAttribute(timeToLive.attribute(), attribute);
    timeToLive.disabling();
    realm.after(Delays.TIME_TO_LIVE, timeToLive::disabled);
  }

  private static void requireAttribute(Optional<String> current, String attribute) {
    current
        .filter(it -> !it.equals(attribute))
        .ifPresent(
            it -> {
              throw Refusal.validation(
                  "TimeToLive is active on a different AttributeName: current AttributeName is "
                      + it);
            });
  }
}
