package io.ddbkit.testkit.internal.simulated.data;

import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.table.Table;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import io.ddbkit.testkit.simulated.setting.Delays;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Deletes items some time after they have expired. */
record ItemExpiry(Realm realm, Table table, Items items) {
  /** What expired longer ago is taken for a mistake. */
  private static final Duration OLDEST = Duration.ofDays(5 * 365);

  /** Plans for every item, once time to live is on. */
  void all() {
    items.all().forEach(this::plan);
  }

  void plan(JsonObject item) {
    if (table.features().timeToLive().isEnabled()) {
      time(item)
          .filter(time -> time.isAfter(realm.now().minus(OLDEST)))
          .ifPresent(time -> realm.at(time, () -> realm.after(Delays.EXPIRY, () -> expire(item))));
    }
  }

  private Optional<Instant> time(JsonObject item) {
    try {
      return table
          .features()
          .timeToLive()
          .attribute()
          .flatMap(item::object)
          .flatMap(value -> value.text("N"))
          .map(number -> Instant.ofEpochSecond(new BigDecimal(number).longValue()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** An item that was changed meanwhile has a plan of its own. */
  private void expire(JsonObject item) {
    var key = items.keyOf(item);
    boolean isOn = table.features().timeToLive().isEnabled();
    if (isOn && items.get(key).filter(item::equals).isPresent()) {
      items.change(realm, key, Optional.empty(), true);
    }
  }
}
