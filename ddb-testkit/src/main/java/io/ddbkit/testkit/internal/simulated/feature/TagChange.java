package io.ddbkit.testkit.internal.simulated.feature;

import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.realm.Rolling;
import io.ddbkit.testkit.internal.simulated.table.Table;
import io.ddbkit.testkit.internal.simulated.wire.Refusal;
import io.ddbkit.testkit.simulated.setting.Cooldowns;
import io.ddbkit.testkit.simulated.setting.Lags;
import java.util.Map;

/** One change of a table's tags; the next must wait a little. */
final class TagChange {
  private TagChange() {}

  static void set(Realm realm, Table table, Map<String, String> tags) {
    var changes = table.features().changesOf("tags");
    new Rolling(changes)
        .notBefore(realm.get(Cooldowns.TAGS), realm.now())
        .ifPresent(
            next -> {
              throw Refusal.inUse(
                  "Attempt to change a resource which is still in use: Tags are being updated: "
                      + table.name());
            });
    changes.add(realm.now());
    table.features().tags().set(tags, realm.seenFrom(Lags.TAGS));
  }
}
