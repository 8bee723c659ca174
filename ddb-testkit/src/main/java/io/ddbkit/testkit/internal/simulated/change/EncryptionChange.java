package io.ddbkit.testkit.internal.simulated.change;

import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.realm.Rolling;
import io.ddbkit.testkit.internal.simulated.table.Table;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import io.ddbkit.testkit.internal.simulated.wire.Refusal;
import io.ddbkit.testkit.simulated.setting.Delays;
import io.ddbkit.testkit.simulated.setting.Quotas;
import java.time.Duration;

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
    if (asked.has("Enabled") && !asked.isTrue("Enabled") && asked.has("SSEType")) {
      throw Refusal.invalid("SSEType can not be specified if Enabled is false");
    }
    if (Keys.encryption(realm, asked, "ENABLED").key().isPresent()) {
      requireQuota(realm, table);
    } else if (table.features().encryption().key().isEmpty()) {
      throw Refusal.invalid("Table is already encrypted by default");
    }
  }

  private static void requireQuota(Realm realm, Table table) {
    var done = new Rolling(table.features().changesOf("encryption"));
    boolean isQuiet = done.notBefore(QUIET, realm.now()).isEmpty();
    done.notBefore(realm.get(Quotas.ENCRYPTION), realm.now())
        .filter(next -> !isQuiet)
        .ifPresent(
            next -> {
              throw Refusal.limit(
                  "Subscriber limit exceeded: The encryption key of a table can be changed %d times"
                          .formatted(realm.get(Quotas.ENCRYPTION).count())
                      + " in 24 hours. Next update can be made at "
                      + next);
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
