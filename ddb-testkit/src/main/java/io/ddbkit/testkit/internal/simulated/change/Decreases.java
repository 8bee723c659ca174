package io.ddbkit.testkit.internal.simulated.change;

import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.table.Capacity;
import io.ddbkit.testkit.internal.simulated.wire.Refusal;
import io.ddbkit.testkit.simulated.setting.Quotas;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How often throughput may be decreased: some times at once, then once in an hour. */
final class Decreases {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("EEEE, MMMM d, yyyy h:mm:ss a 'UTC'", Locale.US)
          .withZone(ZoneOffset.UTC);

  private Decreases() {}

  static void require(Realm realm, Capacity capacity) {
    int today = capacity.decreasesOfTheDay(realm.now()).size();
    int atOnce = realm.get(Quotas.DECREASES_AT_ONCE);
    boolean isOver = today >= realm.get(Quotas.DECREASES_A_DAY);
    boolean isTooSoon = today >= atOnce && capacity.wasDecreasedWithin(HOUR, realm.now());
    if (isOver || isTooSoon) {
      throw Refusal.limit(
          ("Subscriber limit exceeded: Provisioned throughput decreases are limited within a given"
                  + " UTC day. After the first %d decreases, each subsequent decrease in the same"
                  + " UTC day can be performed at most once every 3600 seconds. Number of decreases"
                  + " today: %d. Last decrease at %s. Next decrease can be made at %s")
              .formatted(
                  atOnce,
                  today,
                  capacity.lastDecrease().map(WHEN::format).orElse("none"),
                  capacity
                      .lastDecrease()
                      .map(last -> WHEN.format(last.plus(HOUR)))
                      .orElse("midnight")));
    }
  }
}
