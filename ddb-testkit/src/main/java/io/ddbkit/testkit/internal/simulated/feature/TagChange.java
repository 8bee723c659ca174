package io.ddbkit.testkit.internal.simulated.feature;

import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.realm.Rolling;
import io.ddbkit.testkit.internal.simulated.table.Table;
import io.ddbkit.testkit.internal.simulated.wire.Refusal;
import io.ddbkit.testkit.simulated.setting.Cooldowns;
import io.ddbkit.testkit.simulated.setting.Lags;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** One change of a table's tags; the next must wait a little. */
public final class TagChange {
  private static final String TAGS = "tags";

  private TagChange() {}

  /** When tags may be changed again, and the table deleted; empty: now. */
  public static Optional<Instant> next(Realm realm, Table table) {
    return new Rolling(table.features().changesOf(TAGS))
        .notBefore(realm.get(Cooldowns.TAGS), realm.now());
  }

  static void set(Realm realm, Table table, Map<String, String> tags) {
    if (next(realm, table).isPresent()) {
      throw Refusal.limit(
          "Subscriber limit exceeded: Table tags are being updated: " + table.name());
    }
    table.features().changesOf(TAGS).add(realm.now());
    table.features().tags().set(tags, realm.seenFrom(Lags.TAGS));
  }
}
