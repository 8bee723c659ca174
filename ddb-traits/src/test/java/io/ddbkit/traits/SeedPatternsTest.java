package io.ddbkit.traits;

import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ddbkit.spec.Billing;
import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.traits.Streams.View;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The common patterns of the KubeVela seed, said here. */
class SeedPatternsTest {
  private static final Trait PRODUCTION_KEY = Encryption.customerManaged("alias/prod-key");

  @ParameterizedTest
  @MethodSource("patterns")
  void itsTraitsGoTogether(List<Trait> pattern) {
    assertThat(with(pattern).check().errors()).isEmpty();
  }

  static List<List<Trait>> patterns() {
    return List.of(
        List.of(
            Protection.deletionProtectionAndRecovery(),
            PRODUCTION_KEY,
            Streams.of(View.NEW_AND_OLD_IMAGES),
            ProvisionedCapacity.of(100, 50)),
        List.of(TimeToLive.on("expiresAt"), Streams.of(View.KEYS_ONLY), Encryption.awsOwned()),
        List.of(TimeToLive.on("ttl"), Encryption.awsOwned(), Protection.deletionProtectionOnly()),
        List.of(
            ProvisionedCapacity.of(1000, 2000), Streams.of(View.NEW_IMAGE), Encryption.awsOwned()),
        List.of(Protection.deletionProtectionOnly(), Encryption.awsOwned()),
        List.of(
            Encryption.customerManaged("alias/compliance-key"),
            Protection.deletionProtectionAndRecovery(),
            Streams.of(View.NEW_AND_OLD_IMAGES)));
  }

  @Test
  void provisionedCapacityStandsOverBillingThatIsOnDemandByDefault() {
    assertThat(with(List.of(ProvisionedCapacity.of())).compose().get(CoreSettings.BILLING))
        .contains(Billing.provisioned(5, 5));
  }

  @Test
  void provisionedCapacityAndOnDemandExcludeEachOther() {
    assertThat(with(List.of(ProvisionedCapacity.of())).onDemand().check().errors())
        .extracting(Finding::rule, Finding::place)
        .containsExactly(tuple("compose.conflict", "billing"));
  }

  private static TableSpec with(List<Trait> traits) {
    return TableSpec.named("orders").partitionKey("id", STRING).with(traits.toArray(Trait[]::new));
  }
}
