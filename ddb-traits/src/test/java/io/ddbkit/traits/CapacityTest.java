package io.ddbkit.traits;

import static io.ddbkit.spec.CoreSettings.BILLING;
import static io.ddbkit.spec.ScalarType.STRING;
import static io.ddbkit.traits.StorageClass.STORAGE_CLASS;
import static io.ddbkit.traits.TableWarmThroughput.WARM_THROUGHPUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ddbkit.spec.Billing;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.compose.Shape;
import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.traits.StorageClass.Tier;
import io.ddbkit.traits.throughput.WarmThroughputs;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** On-demand billing, warm throughput and the table class. */
class CapacityTest {

  @Test
  void onDemandIsWhatASpecSaysByItself() {
    assertThat(orders(OnDemand.on()).onDemand().compose().get(BILLING))
        .contains(Billing.onDemand());
    assertThat(orders(OnDemand.on().max(10, 5)).compose().get(BILLING))
        .contains(Billing.onDemand(10, 5));
  }

  @Test
  void maximaOfSeveralSpeakersAddUp() {
    var spec = orders(OnDemand.on().maxRead(10), OnDemand.on().index("by-mail", 4, 2));

    assertThat(spec.compose().get(BILLING))
        .contains(
            Billing.OnDemand.builder()
                .maxRead(10)
                .putIndexes("by-mail", Billing.Maxima.of().read(4).write(2))
                .build());
  }

  @Test
  void noMaximumContradictsOne() {
    var conflict =
        orders(OnDemand.on().maxRead(10), OnDemand.on().withoutMaxRead()).check().errors().get(0);

    assertThat(conflict.place()).isEqualTo("billing.maxRead");
    assertThat(conflict.remedies())
        .contains("remove OnDemand.on().maxRead(10), or OnDemand.on().withoutMaxRead()");
    assertThat(orders(OnDemand.on().withoutMax(), OnDemand.on().withoutMaxRead()).check().errors())
        .isEmpty();
  }

  @Test
  void noMaximumIsExplainedAsSuch() {
    assertThat(orders(OnDemand.on().withoutMax()).compose().explain(BILLING))
        .contains("billing.maxRead = no maximum  (explicit by OnDemand.on().withoutMax() at ");
  }

  @Test
  void theLaterWordOnAMaximumCountsWithinOneTrait() {
    assertThat(OnDemand.on().withoutMax().max(5, 6)).isEqualTo(OnDemand.on().max(5, 6));
    assertThat(OnDemand.on().max(5, 6).withoutMax()).isEqualTo(OnDemand.on().withoutMax());
  }

  @Test
  void otherMaximaAreAConflictWithAWayOut() {
    var conflict =
        orders(OnDemand.on().maxRead(10), OnDemand.on().maxRead(20)).check().errors().get(0);

    assertThat(conflict.place()).isEqualTo("billing.maxRead");
    assertThat(conflict.remedies())
        .containsExactly(
            "remove OnDemand.on().maxRead(10), or OnDemand.on().maxRead(20)",
            "or choose one: .override(OnDemand.on().maxRead(10), \"reason\") or"
                + " .override(OnDemand.on().maxRead(20), \"reason\")");
  }

  @Test
  void onDemandAndProvisionedExcludeEachOther() {
    assertThat(orders(OnDemand.on(), ProvisionedCapacity.of()).check().errors())
        .extracting(Finding::rule, Finding::place)
        .containsExactly(tuple("compose.conflict", "billing"));
  }

  @Test
  void traitsThatContradictEachOtherSaySoBoth() {
    for (var type : List.of(OnDemand.TYPE, ProvisionedCapacity.TYPE, Autoscaling.TYPE)) {
      for (var other : Traits.all()) {
        assertThat(other.conflictsWith().contains(type.id()))
            .as("%s and %s", type, other)
            .isEqualTo(type.conflictsWith().contains(other.id()));
      }
    }
  }

  @Test
  void whatIsWarmerThanAskedIsWarmEnough() {
    var desired =
        orders(TableWarmThroughput.of(20_000, 8_000)).compose().get(WARM_THROUGHPUT).orElseThrow();

    assertThat(Shape.diff(WARM_THROUGHPUT, Optional.of(warm(20_000, 90_000)), desired)).isEmpty();
    assertThat(Shape.diff(WARM_THROUGHPUT, Optional.of(warm(19_999, 8_000)), desired))
        .extracting(Object::toString)
        .containsExactly("~ warmThroughput.read: at least 19999 -> at least 20000");
  }

  @Test
  void floorsThatDifferAreAConflict() {
    assertThat(
            orders(TableWarmThroughput.of().read(20_000), TableWarmThroughput.of().read(30_000))
                .check()
                .errors())
        .extracting(Finding::rule, Finding::place)
        .containsExactly(tuple("compose.conflict", "warmThroughput.read"));
  }

  @Test
  void anIndexIsWarmForTheUnitsItStartsWithFromTheTable() {
    var units = ProvisionedCapacity.of(100, 50);

    assertThat(orders(units, TableWarmThroughput.of().index("by-mail", 99, 50)).check().errors())
        .extracting(Finding::rule, Finding::place)
        .containsExactly(
            tuple("warm-throughput.provisioned.minimum", "warmThroughput.indexes[by-mail].read"));
  }

  @Test
  void bothLowFloorsOfATableAreTold() {
    assertThat(orders(TableWarmThroughput.of(1, 1)).check().errors())
        .extracting(Finding::rule, Finding::place)
        .containsExactly(
            tuple("warm-throughput.on-demand.minimum", "warmThroughput.read"),
            tuple("warm-throughput.on-demand.minimum", "warmThroughput.write"));
  }

  @Test
  void theTableClassIsSaidOnce() {
    assertThat(orders(StorageClass.infrequentAccess()).compose().get(STORAGE_CLASS))
        .contains(Tier.STANDARD_INFREQUENT_ACCESS);
    assertThat(orders(StorageClass.standard(), StorageClass.infrequentAccess()).check().errors())
        .extracting(Finding::rule, Finding::place)
        .containsExactly(tuple("compose.conflict", "storageClass"));
  }

  private static WarmThroughputs warm(long read, long write) {
    return TableWarmThroughput.of(read, write).warm();
  }

  private static TableSpec orders(Trait... traits) {
    return TableSpec.named("orders")
        .partitionKey("id", STRING)
        .globalIndex("by-mail", index -> index.partitionKey("mail", STRING))
        .with(traits);
  }
}
