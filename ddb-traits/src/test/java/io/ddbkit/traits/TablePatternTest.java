package io.ddbkit.traits;

import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ddbkit.spec.Billing;
import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.trait.Settings;
import io.ddbkit.traits.Streams.ChangeStream;
import io.ddbkit.traits.Streams.View;
import io.ddbkit.traits.TimeToLive.Expiry;
import java.util.HashSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The six patterns of the KubeVela seed and its development table, parameter by parameter. */
class TablePatternTest {

  @Test
  void productionTable() {
    assertThat(spokenOf(TablePattern.productionTable("alias/prod-key", 100, 50)))
        .isEqualTo(
            settings(
                Settings.builder()
                    .put(Protection.DELETION_PROTECTION, true)
                    .put(Protection.RECOVERY, recoveryOn())
                    .put(Encryption.ENCRYPTION, new EncryptionKey.CustomerManaged("alias/prod-key"))
                    .put(Streams.STREAM, stream(View.NEW_AND_OLD_IMAGES))
                    .put(CoreSettings.BILLING, Billing.provisioned(100, 50))));
  }

  @Test
  void sessionStore() {
    assertThat(spokenOf(TablePattern.sessionStore()))
        .isEqualTo(
            settings(
                Settings.builder()
                    .put(TimeToLive.TIME_TO_LIVE, new Expiry.On(Optional.of("expiresAt")))
                    .put(Streams.STREAM, stream(View.KEYS_ONLY))
                    .put(Encryption.ENCRYPTION, new EncryptionKey.AwsOwned())
                    .put(CoreSettings.BILLING, Billing.onDemand())));
  }

  @Test
  void apiCache() {
    assertThat(spokenOf(TablePattern.apiCache()))
        .isEqualTo(
            settings(
                Settings.builder()
                    .put(TimeToLive.TIME_TO_LIVE, new Expiry.On(Optional.of("ttl")))
                    .put(Encryption.ENCRYPTION, new EncryptionKey.AwsOwned())
                    .put(Protection.DELETION_PROTECTION, true)
                    .put(Protection.RECOVERY, new Recovery.Off())
                    .put(CoreSettings.BILLING, Billing.onDemand())));
  }

  @Test
  void analytics() {
    assertThat(spokenOf(TablePattern.analytics(1000, 2000)))
        .isEqualTo(
            settings(
                Settings.builder()
                    .put(CoreSettings.BILLING, Billing.provisioned(1000, 2000))
                    .put(Streams.STREAM, stream(View.NEW_IMAGE))
                    .put(Encryption.ENCRYPTION, new EncryptionKey.AwsOwned())));
  }

  @Test
  void stagingTable() {
    assertThat(spokenOf(TablePattern.stagingTable()))
        .isEqualTo(
            settings(
                Settings.builder()
                    .put(Protection.DELETION_PROTECTION, true)
                    .put(Protection.RECOVERY, new Recovery.Off())
                    .put(Encryption.ENCRYPTION, new EncryptionKey.AwsOwned())
                    .put(CoreSettings.BILLING, Billing.onDemand())));
  }

  @Test
  void complianceReady() {
    assertThat(spokenOf(TablePattern.complianceReady("alias/compliance-key")))
        .isEqualTo(
            settings(
                Settings.builder()
                    .put(
                        Encryption.ENCRYPTION,
                        new EncryptionKey.CustomerManaged("alias/compliance-key"))
                    .put(Protection.DELETION_PROTECTION, true)
                    .put(Protection.RECOVERY, recoveryOn())
                    .put(Streams.STREAM, stream(View.NEW_AND_OLD_IMAGES))
                    .put(CoreSettings.BILLING, Billing.onDemand())));
  }

  @Test
  void developmentTable() {
    assertThat(spokenOf(TablePattern.developmentTable()))
        .isEqualTo(
            settings(
                Settings.builder()
                    .put(Encryption.ENCRYPTION, new EncryptionKey.AwsOwned())
                    .put(CoreSettings.BILLING, Billing.onDemand())));
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
  private static Settings settings(Settings.Builder own) {
    var bare = users().compose().settings();
    var others = new HashSet<>(bare.all());
    others.remove(CoreSettings.BILLING);
    return own.build().beside(bare, others);
  }

  private static ChangeStream stream(View view) {
    return new ChangeStream.On(Optional.of(view));
  }

  private static Recovery recoveryOn() {
    return new Recovery.On(Optional.empty());
  }
}
