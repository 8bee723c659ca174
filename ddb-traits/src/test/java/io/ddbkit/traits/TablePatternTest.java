package io.ddbkit.traits;

import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ddbkit.spec.Billing;
import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.compose.ComposedTable;
import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Settings;
import io.ddbkit.traits.Streams.ChangeStream;
import io.ddbkit.traits.Streams.View;
import io.ddbkit.traits.TimeToLive.Expiry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The six patterns of the KubeVela seed and its development table, parameter by parameter. */
class TablePatternTest {

  @Test
  void productionTable() {
    assertThat(spokenOf(TablePattern.productionTable("alias/prod-key", 100, 50)))
        .isEqualTo(
            settings(
                Map.of(
                    Protection.DELETION_PROTECTION, true,
                    Protection.RECOVERY, recoveryOn(),
                    Encryption.ENCRYPTION, new EncryptionKey.CustomerManaged("alias/prod-key"),
                    Streams.STREAM, stream(View.NEW_AND_OLD_IMAGES),
                    CoreSettings.BILLING, Billing.provisioned(100, 50))));
  }

  @Test
  void sessionStore() {
    assertThat(spokenOf(TablePattern.sessionStore()))
        .isEqualTo(
            settings(
                Map.of(
                    TimeToLive.TIME_TO_LIVE,
                    new Expiry.On(Optional.of("expiresAt")),
                    Streams.STREAM,
                    stream(View.KEYS_ONLY),
                    Encryption.ENCRYPTION,
                    new EncryptionKey.AwsOwned(),
                    CoreSettings.BILLING,
                    Billing.onDemand())));
  }

  @Test
  void apiCache() {
    assertThat(spokenOf(TablePattern.apiCache()))
        .isEqualTo(
            settings(
                Map.of(
                    TimeToLive.TIME_TO_LIVE, new Expiry.On(Optional.of("ttl")),
                    Encryption.ENCRYPTION, new EncryptionKey.AwsOwned(),
                    Protection.DELETION_PROTECTION, true,
                    Protection.RECOVERY, new Recovery.Off(),
                    CoreSettings.BILLING, Billing.onDemand())));
  }

  @Test
  void analytics() {
    assertThat(spokenOf(TablePattern.analytics(1000, 2000)))
        .isEqualTo(
            settings(
                Map.of(
                    CoreSettings.BILLING, Billing.provisioned(1000, 2000),
                    Streams.STREAM, stream(View.NEW_IMAGE),
                    Encryption.ENCRYPTION, new EncryptionKey.AwsOwned())));
  }

  @Test
  void stagingTable() {
    assertThat(spokenOf(TablePattern.stagingTable()))
        .isEqualTo(
            settings(
                Map.of(
                    Protection.DELETION_PROTECTION,
                    true,
                    Protection.RECOVERY,
                    new Recovery.Off(),
                    Encryption.ENCRYPTION,
                    new EncryptionKey.AwsOwned(),
                    CoreSettings.BILLING,
                    Billing.onDemand())));
  }

  @Test
  void complianceReady() {
    assertThat(spokenOf(TablePattern.complianceReady("alias/compliance-key")))
        .isEqualTo(
            settings(
                Map.of(
                    Encryption.ENCRYPTION,
                        new EncryptionKey.CustomerManaged("alias/compliance-key"),
                    Protection.DELETION_PROTECTION, true,
                    Protection.RECOVERY, recoveryOn(),
                    Streams.STREAM, stream(View.NEW_AND_OLD_IMAGES),
                    CoreSettings.BILLING, Billing.onDemand())));
  }

  @Test
  void developmentTable() {
    assertThat(spokenOf(TablePattern.developmentTable()))
        .isEqualTo(
            settings(
                Map.of(
                    Encryption.ENCRYPTION,
                    new EncryptionKey.AwsOwned(),
                    CoreSettings.BILLING,
                    Billing.onDemand())));
  }

  @Test
  void aCallerDecidesOverAPattern() {
    var table =
        users()
            .with(
                TablePattern.sessionStore(),
                Streams.of(View.NEW_IMAGE),
                Protection.deletionProtectionAndRecovery())
            .compose();

    assertThat(table.get(Streams.STREAM)).contains(stream(View.NEW_IMAGE));
    assertThat(table.get(Protection.DELETION_PROTECTION)).contains(true);
    assertThat(table.explain(Streams.STREAM))
        .contains("(explicit by Streams.of(NEW_IMAGE)")
        .contains(
            "instead of KEYS_ONLY (pattern by TablePattern.sessionStore() > Streams.of(KEYS_ONLY)");
  }

  @Test
  void whatIsAddedToAPatternIsNoWeakerThanTheRestOfIt() {
    var ours = TablePattern.sessionStore().and(Streams.of(View.NEW_IMAGE));

    assertThat(users().with(ours).check().errors())
        .extracting(Finding::rule, Finding::place)
        .containsExactly(tuple("compose.conflict", "stream.view"));
    assertThat(ours).hasToString("TablePattern.sessionStore().and(Streams.of(NEW_IMAGE))");
  }

  @Test
  void aPatternOfOnesOwnBringsAlongWhatItIsGiven() {
    var ours = TablePattern.named("audited", Streams.on(), Protection.recoveryOnly());

    assertThat(users().with(ours).compose().explain(Streams.STREAM))
        .contains("stream = on  (pattern by TablePattern.named(\"audited\") > Streams.on()");
  }

  private static TableSpec users() {
    return TableSpec.named("users").partitionKey("id", STRING);
  }

  private static Settings spokenOf(TablePattern pattern) {
    return users().with(pattern).compose().settings();
  }

  /** These, and what every table of this test has. */
  private static Settings settings(Map<Setting<?>, Object> values) {
    ComposedTable bare = users().compose();
    var all = new LinkedHashMap<Setting<?>, Object>(values);
    bare.settings().all().stream()
        .filter(setting -> !setting.equals(CoreSettings.BILLING))
        .forEach(setting -> all.put(setting, bare.get(setting).orElseThrow()));
    return Settings.of(all);
  }

  private static ChangeStream stream(View view) {
    return new ChangeStream.On(Optional.of(view));
  }

  private static Recovery recoveryOn() {
    return new Recovery.On(Optional.empty());
  }
}
