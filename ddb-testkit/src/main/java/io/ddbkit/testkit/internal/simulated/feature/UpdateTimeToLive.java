package io.ddbkit.testkit.internal.simulated.feature;

import io.ddbkit.testkit.internal.simulated.change.Transitions;
import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.realm.Rolling;
import io.ddbkit.testkit.internal.simulated.service.Names;
import io.ddbkit.testkit.internal.simulated.table.State;
import io.ddbkit.testkit.internal.simulated.table.Table;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import io.ddbkit.testkit.internal.simulated.wire.Refusal;
import io.ddbkit.testkit.simulated.setting.Cooldowns;
import io.ddbkit.testkit.simulated.setting.Delays;
import io.ddbkit.testkit.simulated.setting.Rules;
import java.util.Optional;

/** Switches time to live on or off, which takes a while; then it must rest. */
final class UpdateTimeToLive {
  private UpdateTimeToLive() {}

  static JsonObject answer(Realm realm, JsonObject request) {
    var table = Names.table(realm, request);
    if (table.state() == State.CREATING || table.state() == State.DELETING) {
      throw Names.missing(table.name());
    }
    if (table.state() == State.UPDATING && realm.get(Rules.BUSY_TIME_TO_LIVE)) {
      throw Transitions.inUse(table);
    }
    var asked = request.object("TimeToLiveSpecification").orElseThrow();
    var timeToLive = table.features().timeToLive();
    boolean isOn = asked.isTrue("Enabled");
    requireAnother(timeToLive.attribute(), isOn, asked.string("AttributeName"));
    requireRested(realm, table);
    if (isOn) {
      timeToLive.enabling(asked.string("AttributeName"));
      realm.after(Delays.TIME_TO_LIVE, timeToLive::enabled);
    } else {
      timeToLive.disabling();
      realm.after(Delays.TIME_TO_LIVE, timeToLive::disabled);
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

  /** What is as asked for is told before the rest that a change needs. */
  private static void requireAnother(Optional<String> current, boolean isOn, String attribute) {
    if (isOn && current.equals(Optional.of(attribute))) {
      throw Refusal.validation("TimeToLive is already enabled");
    }
    if (!isOn && current.isEmpty()) {
      throw Refusal.validation("TimeToLive is already disabled");
    }
    requireAttribute(current, attribute);
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
