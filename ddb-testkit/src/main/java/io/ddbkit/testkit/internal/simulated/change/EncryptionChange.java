package io.ddbkit.testkit.internal.simulated.change;

import io.ddbkit.testkit.internal.simulated.check.FeatureChecks;
import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.realm.Rolling;
import io.ddbkit.testkit.internal.simulated.table.Table;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import io.ddbkit.testkit.internal.simulated.wire.Refusal;
import io.ddbkit.testkit.simulated.setting.Delays;
import io.ddbkit.testkit.simulated.setting.Quotas;
import java.time.Duration;
import java.util.Optional;

/** Another key. To DynamoDB's own key a table may return at any time. */
final class EncryptionChange implements TableChange {
  private static final Duration QUIET = Duration.ofHours(6);

  @Override
  public boolean isAsked(JsonObject request) {
    return request.has("SSESpecification");
  }

  @Override
  public void check(Realm realm, Table table, JsonObject request) {
    var asked = request.object("SSESpecification").orElseThrow();
    FeatureChecks.encryption(asked);
    var wanted = Keys.encryption(realm, asked, "ENABLED").key();
    if (wanted.isPresent()) {
      requireAnother(table, asked.text("KMSMasterKeyId"));
      requireQuota(realm, table);
    } else if (table.features().encryption().key().isEmpty()) {
      throw Refusal.invalid("Table is already encrypted by default");
    }
  }

  /** Only the key's own ARN is known for what it is; an alias might lead elsewhere by now. */
  private static void requireAnother(Table table, Optional<String> key) {
    if (key.isPresent() && key.equals(table.features().encryption().key())) {
      throw Refusal.invalid(
          "Table is already encrypted with given KMSMasterKeyId. Use KMSMasterKeyId parameter if"
              + " you want to change Master Key");
    }
  }

  private static void requireQuota(Realm realm, Table table) {
    var changes = table.features().changesOf("encryption");
    var done = new Rolling(changes);
    boolean isQuiet = done.notBefore(QUIET, realm.now()).isEmpty();
    done.notBefore(realm.get(Quotas.ENCRYPTION), realm.now())
        .filter(next -> !isQuiet)
        .ifPresent(
            next -> {
              throw Refusal.limit(
                  ("Subscriber limit exceeded: Encryption mode changes are limited in the 24h"
                          + " window ending at %s. After the first %d change, each subsequent change"
                          + " in the same window can be performed at most once every %d seconds."
                          + " Number of updates today: %d. Last change at %s. Next changes can be made"
                          + " at %s.")
                      .formatted(
                          realm.now(),
                          realm.get(Quotas.ENCRYPTION).count(),
                          QUIET.toSeconds(),
                          changes.size(),
                          changes.get(changes.size() - 1),
                          next));
            });
  }

  @Override
  public void begin(Realm realm, Table table, JsonObject request) {
    var features = table.features();
    var wanted =
        Keys.encryption(realm, request.object("SSESpecification").orElseThrow(), "ENABLED");
    if (wanted.key().isPresent()) {
      features.changesOf("encryption").add(realm.now());
    }
    features.encrypt(features.encryption().is("UPDATING"));
    Transitions.update(realm, table, Delays.ENCRYPTION, () -> features.encrypt(wanted));
  }
}
