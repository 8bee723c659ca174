package io.ddbkit.traits.raw;

import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.spec.Billing;
import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.Units;
import io.ddbkit.traits.Encryption;
import io.ddbkit.traits.Protection;
import io.ddbkit.traits.ProvisionedCapacity;
import io.ddbkit.traits.ResourcePolicy;
import io.ddbkit.traits.Streams;
import io.ddbkit.traits.TableTags;
import io.ddbkit.traits.TimeToLive;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where a spec is lost on its way through CreateTable's terms. */
class WhatARawFormCannotSayTest {

  @Test
  void aStreamThatIsOffAndTheKeyOfAwsAreHadByAskingForNothing() {
    var spec = orders().with(Streams.off(), Encryption.awsOwned());

    assertThat(again(spec)).isEqualTo(orders().onDemand());
  }

  @Test
  void noPolicyIsHadByAskingForNone() {
    var spec = orders().with(ResourcePolicy.off());

    assertThat(again(spec)).isEqualTo(orders().onDemand());
  }

  @Test
  void tagsThatGoAreNoTags() {
    var spec = orders().with(TableTags.of().without("owner"));

    assertThat(again(spec)).isEqualTo(orders().onDemand());
  }

  @Test
  void expiryAndRecoveryAreNoPartOfCreateTable() {
    var spec = orders().with(TimeToLive.on(), Protection.onForNewTable().recovery(true));

    assertThat(again(spec).compose().get(TimeToLive.TIME_TO_LIVE)).isEmpty();
    assertThat(again(spec).compose().get(Protection.RECOVERY)).isEmpty();
    assertThat(again(spec).compose().get(Protection.DELETION_PROTECTION)).contains(true);
  }

  @Test
  void anIndexWithoutUnitsOfItsOwnGetsThoseOfTheTable() {
    assertThat(again(orders().with(ProvisionedCapacity.of(7, 8))).billing())
        .contains(
            new Billing.Provisioned(
                Optional.of(Units.fixed(7)),
                Optional.of(Units.fixed(8)),
                Map.of("by-mail", Billing.Throughput.of(7, 8))));
  }

  @Test
  void unitsThatAScalerOwnsBecomeFixedOnes() {
    var scaled = Optional.of(Units.managed(5));
    var spec = orders().billing(new Billing.Provisioned(scaled, scaled, Map.of()));

    assertThat(again(spec).compose().get(CoreSettings.BILLING))
        .hasValueSatisfying(
            billing ->
                assertThat(((Billing.Provisioned) billing).table())
                    .isEqualTo(Billing.Throughput.of(5, 5)));
  }

  @Test
  void suppressionsAreLost() {
    var spec = orders().onDemand().suppress("key.name.reserved", "why");

    assertThat(again(spec).suppressions()).isEmpty();
  }

  private static TableSpec again(TableSpec spec) {
    return RawTable.of(spec).toSpec();
  }

  private static TableSpec orders() {
    return TableSpec.named("orders")
        .partitionKey("id", STRING)
        .globalIndex("by-mail", index -> index.partitionKey("mail", STRING).projectingAll());
  }
}
