package io.ddbkit.examples;

import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.policy.CheckPolicy;
import io.ddbkit.spec.policy.DeclaredTable;
import io.ddbkit.spec.policy.HouseRule;
import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.rule.InvalidTableException;
import io.ddbkit.spec.rule.Severity;
import io.ddbkit.traits.Encryption;
import io.ddbkit.traits.EncryptionKey;
import io.ddbkit.traits.Environment;
import io.ddbkit.traits.Protection;
import io.ddbkit.traits.StorageClass;
import io.ddbkit.traits.Streams;
import io.ddbkit.traits.Streams.View;
import io.ddbkit.traits.TableNaming;
import io.ddbkit.traits.TablePattern;
import io.ddbkit.traits.TableTags;
import io.ddbkit.traits.TimeToLive;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The samples of the page on strength, and what it says of them. */
class StrengthTest {
  // region strengths
  static final Environment QA =
      Environment.named("qa")
          .suggesting(Protection.recoveryOnly(), TimeToLive.on("expires"))
          .forcing(StorageClass.standard(), "test data is read often");

  static final TableSpec SESSIONS =
      TableSpec.named("sessions")
          .partitionKey("id", STRING)
          .with(QA) // suggests and forces
          .with(TablePattern.sessionStore()) // brings TimeToLive.on("expiresAt"), over QA
          .with(
              Protection.deletionProtectionAndRecovery(),
              StorageClass.infrequentAccess()); // written by the caller

  // endregion

  @Test
  void theStrongerCountsAndTheRestIsRemembered() {
    var table = SESSIONS.compose();

    assertThat(table.explain(TimeToLive.TIME_TO_LIVE))
        .contains(
            "expiresAt  (pattern by TablePattern.sessionStore() > ", "instead of expires (env");
    assertThat(table.get(Protection.DELETION_PROTECTION)).contains(true);
    assertThat(table.get(StorageClass.STORAGE_CLASS)).contains(StorageClass.Tier.STANDARD);
    assertThat(SESSIONS.check().all()).extracting(Finding::rule).contains("compose.forced");
  }

  // region override
  static final TableSpec ARCHIVE =
      SESSIONS.override(StorageClass.infrequentAccess(), "read once a year, asked QA in May");

  // endregion

  @Test
  void anOverrideDecidesOverWhatIsForced() {
    assertThat(ARCHIVE.compose().get(StorageClass.STORAGE_CLASS))
        .contains(StorageClass.Tier.STANDARD_INFREQUENT_ACCESS);
  }

  // region dismissal
  static final Environment CHEAP =
      Environment.named("cheap").dismissing(Streams.STREAM, "nobody reads them here");

  // endregion

  @Test
  void aDismissalTakesAwayWhatWasSaid() {
    var table = SESSIONS.with(CHEAP).compose();

    assertThat(table.get(Streams.STREAM)).isEmpty();
    assertThat(table.get(TimeToLive.TIME_TO_LIVE)).isPresent();
    assertThat(
            SESSIONS
                .with(CHEAP)
                .override(Streams.of(View.KEYS_ONLY), "we do")
                .compose()
                .get(Streams.STREAM))
        .isPresent();
  }

  // region layers
  static final Environment ACME =
      Environment.named("acme")
          .suggesting(Protection.deletionProtectionAndRecovery())
          .forcing(TableNaming.prefix("acme-"), "the account is shared")
          .forcing(TableTags.of("owner", "acme"), "bills are split by owner");

  static final Environment PAYMENTS =
      Environment.named("payments")
          .suggesting(Protection.recoveryOnly())
          .forcing(TableTags.of("owner", "payments").and("team", "payments"), "it is ours");

  static final Environment ALL = ACME.layer(Environment.staging("shop")).layer(PAYMENTS);

  // endregion

  @Test
  void theMoreSpecificSuggestsAndTheMoreGeneralForces() {
    var spec = TableSpec.named("users").partitionKey("id", STRING).with(ALL);
    var table = spec.with(TableNaming.exactly("mine")).compose();

    assertThat(table.name()).isEqualTo("acme-users");
    assertThat(table.get(TableTags.TAGS).orElse(Map.of()))
        .containsEntry("owner", "acme")
        .containsEntry("team", "payments");
    assertThat(table.explain(Protection.DELETION_PROTECTION))
        .contains("Environment acme > Environment payments > Protection.recoveryOnly()")
        .contains(
            "instead of true (environment by Environment acme >"
                + " Protection.deletionProtectionAndRecovery()");
  }

  // region house
  static final HouseRule ENCRYPTED =
      HouseRule.error("acme.encryption", "a table of acme is encrypted with a customer's key")
          .at(Encryption.ENCRYPTION)
          .remedy("add .with(Encryption.customerManaged(..))")
          .unless(StrengthTest::hasAKeyOfItsOwn);

  static final CheckPolicy HOUSE =
      CheckPolicy.AWS_DEFAULTS
          .globalIndexes(30) // AWS raised the quota
          .severity("key.name.reserved", Severity.ERROR)
          .with(ENCRYPTED);

  static boolean hasAKeyOfItsOwn(DeclaredTable table) {
    var key = table.get(Encryption.ENCRYPTION);
    return key.filter(EncryptionKey.CustomerManaged.class::isInstance).isPresent();
  }

  // endregion

  // region policy-test
  @Test
  void aTableOfAcmeIsEncrypted() {
    var free = SESSIONS.override(Encryption.awsOwned(), "it is free");
    assertThat(free.check(HOUSE).errors())
        .extracting(Finding::rule)
        .containsExactly("acme.encryption");
  }

  // endregion

  @Test
  void nothingForbiddenIsComposed() {
    assertThatThrownBy(() -> SESSIONS.compose(HOUSE)).isInstanceOf(InvalidTableException.class);
  }
}
