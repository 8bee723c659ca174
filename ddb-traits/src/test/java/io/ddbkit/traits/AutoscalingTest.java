package io.ddbkit.traits;

import static io.ddbkit.spec.CoreSettings.BILLING;
import static io.ddbkit.spec.ScalarType.STRING;
import static io.ddbkit.traits.Autoscaling.AUTOSCALING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ddbkit.spec.Billing;
import io.ddbkit.spec.Billing.Throughput;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.Units;
import io.ddbkit.spec.compose.Change;
import io.ddbkit.spec.compose.Shape;
import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.traits.scaling.Scaler;
import io.ddbkit.traits.scaling.Scalers;
import io.ddbkit.traits.scaling.Scaling;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AutoscalingTest {
  private static final Scaler.On DEFAULTS = Scaler.between(5, 40_000).target(70);
  private static final Scalers BOTH = Scalers.NOTHING_SET.read(DEFAULTS).write(DEFAULTS);

  @Test
  void bareItIsFromFiveToFortyThousandUnitsOfWhichSeventyPercentAreUsed() {
    assertThat(scaling(Autoscaling.on()).table()).isEqualTo(BOTH);
    assertThat(scaling(Autoscaling.on()).indexes()).isEmpty();
  }

  @Test
  void whatIsSaidStandsBesideWhatIsNot() {
    var scaling =
        scaling(
            Autoscaling.on()
                .read(50, 1000)
                .cooldowns(Duration.ofMinutes(1), Duration.ofSeconds(30))
                .seed(100, 80)
                .target(50));

    assertThat(scaling.read())
        .contains(
            Scaler.between(50, 1000)
                .target(50)
                .cooldowns(Duration.ofMinutes(1), Duration.ofSeconds(30))
                .seed(100));
    assertThat(scaling.write())
        .contains(
            DEFAULTS.target(50).cooldowns(Duration.ofMinutes(1), Duration.ofSeconds(30)).seed(80));
  }

  @Test
  void oneSideOrOneIndexCanBeScaledAlone() {
    var written = Autoscaling.on().writeOnly();
    var mail = Autoscaling.ofIndexes().index("by-mail", index -> index.readOnly().target(50));

    assertThat(scaling(written, ProvisionedCapacity.of(7, 7)).table()).isEqualTo(BOTH.writeOnly());
    assertThat(scaling(mail, ProvisionedCapacity.of(7, 7)))
        .isEqualTo(
            Scaling.NOTHING_SET.index("by-mail", Scalers.NOTHING_SET.read(DEFAULTS.target(50))));
  }

  @Test
  void aTableWhoseReadsNobodySpeaksOfHasToSayTheirUnits() {
    assertThat(errors(Autoscaling.on().writeOnly()))
        .extracting(Finding::rule)
        .containsExactly("billing.units.both");
  }

  @Test
  void everyIndexIsEachIndexThatIsNotSpokenOfByName() {
    var scaling =
        scaling(
            Autoscaling.on().everyIndex().index("by-mail", index -> index.readOnly().target(50)));

    assertThat(scaling.indexes())
        .isEqualTo(Map.of("by-mail", BOTH.read(DEFAULTS.target(50)), "by-name", BOTH));
    assertThat(scaling.everyIndex()).isEqualTo(Scalers.NOTHING_SET);
  }

  @Test
  void billingBeginsWithTheSeedOrTheMinimumAndThenBelongsToTheScalers() {
    var scaled = Autoscaling.on().read(50, 1000).seed(100, 80).index("by-mail").everyIndex();

    assertThat(billing(Autoscaling.on().read(50, 1000)))
        .isEqualTo(
            new Billing.Provisioned(
                Optional.of(Units.managed(50)), Optional.of(Units.managed(5)), Map.of()));
    assertThat(billing(scaled))
        .isEqualTo(
            new Billing.Provisioned(
                Optional.of(Units.managed(100)),
                Optional.of(Units.managed(80)),
                Map.of("by-mail", managed(5, 5), "by-name", managed(5, 5))));
  }

  @Test
  void unitsThatAreSaidAreThoseToBeginWith() {
    var capacity = ProvisionedCapacity.of(100, 100).index("by-mail", 50, 50);
    var billing = billing(capacity, Autoscaling.on().everyIndex());

    assertThat(billing.table()).isEqualTo(managed(100, 100));
    assertThat(billing.throughputOf("by-mail")).isEqualTo(managed(50, 50));
    assertThat(billing.throughputOf("by-name")).isEqualTo(managed(5, 5));
  }

  @Test
  void theGlobalExampleOfStackkitLeavesItsIndexesAsTheyAre() {
    var capacity =
        ProvisionedCapacity.of(100, 100).index("by-mail", 50, 50).index("by-name", 25, 25);
    var billing = billing(capacity, Autoscaling.on().read(50, 1000).write(50, 1000));

    assertThat(billing.table()).isEqualTo(managed(100, 100));
    assertThat(billing.throughputOf("by-mail")).isEqualTo(Throughput.of(50, 50));
    assertThat(billing.throughputOf("by-name")).isEqualTo(Throughput.of(25, 25));
  }

  @Test
  void unitsOfAPatternAreThoseToBeginWithAndADefaultIsNot() {
    var pattern = TablePattern.named("busy", ProvisionedCapacity.of(100, 100));

    assertThat(billing(pattern, Autoscaling.on()).table()).isEqualTo(managed(100, 100));
    assertThat(billing(ProvisionedCapacity.of(), Autoscaling.on().read(50, 90)).table())
        .isEqualTo(managed(50, 5));
  }

  @Test
  void whateverTheScalersMadeOfItIsRight() {
    var table = byMail().with(Autoscaling.on().everyIndex()).compose();
    var grown =
        new Billing.Provisioned(
            Throughput.of(700, 3).read(),
            Throughput.of(700, 3).write(),
            Map.of("by-mail", Throughput.of(9, 9), "by-name", Throughput.of(8, 8)));

    assertThat(Shape.diff(BILLING, Optional.of(grown), table.get(BILLING).orElseThrow())).isEmpty();
  }

  @Test
  void payingPerRequestContradictsItAndNoOverrideIsOffered() {
    var conflict = errors(Autoscaling.on(), OnDemand.on()).get(0);

    assertThat(conflict.rule()).isEqualTo("compose.needed");
    assertThat(conflict.place()).isEqualTo("billing");
    assertThat(conflict.statements())
        .extracting(statement -> statement.toString().replaceAll(" at .*", ""))
        .containsExactly(
            "on-demand by OnDemand.on()",
            "provisioned, read scaled, from 5, write scaled, from 5 required by Autoscaling.on()");
    assertThat(conflict.remedies()).containsExactly("remove Autoscaling.on(), or OnDemand.on()");
  }

  @Test
  void nobodyDecidesForPayingPerRequestBesideIt() {
    var spec = byMail().with(Autoscaling.on()).override(OnDemand.on(), "cheap");

    assertThat(spec.check().errors())
        .extracting(Finding::rule, Finding::place)
        .containsExactly(tuple("compose.needed", "billing"));
  }

  @Test
  void whereScalingIsDecidedOverTheTableIsProvisioned() {
    var spec = byMail().onDemand().override(Autoscaling.on(), "steady by now");

    assertThat(spec.compose().get(BILLING).orElseThrow()).isInstanceOf(Billing.Provisioned.class);
  }

  @Test
  void offTakesScalersAwayAndNeedsNothing() {
    var table = byMail().onDemand().with(Autoscaling.off()).compose();

    assertThat(table.get(AUTOSCALING))
        .contains(
            Scaling.NOTHING_SET
                .table(Scalers.off())
                .index("by-mail", Scalers.off())
                .index("by-name", Scalers.off()));
    assertThat(table.get(BILLING)).contains(Billing.onDemand());
  }

  @Test
  void onAndOffContradictEachOtherWhereverBothSpeak() {
    assertThat(errors(Autoscaling.off(), Autoscaling.ofIndexes().index("by-mail")))
        .extracting(Finding::rule, Finding::place)
        .containsExactly(
            tuple("compose.conflict", "autoscaling.indexes[by-mail].read"),
            tuple("compose.conflict", "autoscaling.indexes[by-mail].write"));
  }

  @Test
  void aDefaultLeavesScalersThatWorkAsTheyAre() {
    var live = Scaling.NOTHING_SET.table(Scalers.on().read(9, 90).write(9, 90).target(50));

    assertThat(changes(live, Autoscaling.on())).isEmpty();
    assertThat(changes(live, Autoscaling.on().seed(70, 70))).isEmpty();
    assertThat(changes(live, Autoscaling.on().target(60)))
        .containsExactly(
            "~ autoscaling.read.target: 50 -> 60", "~ autoscaling.write.target: 50 -> 60");
  }

  @Test
  void aDefaultSpeaksWhereAScalerIsNew() {
    assertThat(changes(Scaling.NOTHING_SET, Autoscaling.on().readOnly(), ProvisionedCapacity.of()))
        .containsExactly(
            "+ autoscaling.read: on",
            "+ autoscaling.read.maximum: 40000",
            "+ autoscaling.read.minimum: 5",
            "+ autoscaling.read.target: 70");
  }

  @Test
  void anUnknownIndexIsToldOfOnce() {
    assertThat(errors(Autoscaling.on().index("by-mial")))
        .extracting(Finding::rule, Finding::place)
        .containsExactly(tuple("autoscaling.index.known", "autoscaling.indexes[by-mial]"));
    assertThat(errors(Autoscaling.on(), ProvisionedCapacity.of().index("by-mial", 1, 1)))
        .extracting(Finding::rule)
        .containsExactly("billing.index.known");
  }

  @Test
  void aSeedIsUsedUnlessOtherUnitsAreSaid() {
    var seeded = Autoscaling.on().seed(20, 20);

    assertThat(byMail().with(seeded).check().all()).isEmpty();
    assertThat(byMail().with(seeded, ProvisionedCapacity.of(20, 30)).check().all())
        .extracting(Finding::rule, Finding::place)
        .contains(tuple("autoscaling.seed.unused", "autoscaling.write.seed"))
        .doesNotContain(tuple("autoscaling.seed.unused", "autoscaling.read.seed"));
  }

  @Test
  void onlyAPolicyWhoseNameIsTooLongIsToldOf() {
    var spec = TableSpec.named("t".repeat(236)).partitionKey("id", STRING).with(Autoscaling.on());

    assertThat(spec.check().errors())
        .extracting(Finding::rule, Finding::place)
        .containsExactly(tuple("autoscaling.policy-name.length", "autoscaling.write"));
    assertThat(Scaling.policyName("shop-prod-orders", "read"))
        .isEqualTo("shop-prod-orders-read-scaling-policy");
  }

  @Test
  void unitsBeginOutsideARangeThatHoldsNothingWithoutAWarningMore() {
    assertThat(byMail().with(Autoscaling.on().write(9, 8)).check().all())
        .extracting(Finding::rule)
        .containsExactly("autoscaling.range");
  }

  private static Throughput managed(long read, long write) {
    return new Throughput(Optional.of(Units.managed(read)), Optional.of(Units.managed(write)));
  }

  private static List<String> changes(Scaling live, Trait... traits) {
    return byMail().with(traits).compose().enforced(AUTOSCALING, Optional.of(live)).stream()
        .flatMap(asked -> Shape.diff(AUTOSCALING, Optional.of(live), asked).stream())
        .map(Change::toString)
        .toList();
  }

  private static Scaling scaling(Trait... traits) {
    return byMail().with(traits).compose().get(AUTOSCALING).orElseThrow();
  }

  private static Billing.Provisioned billing(Trait... traits) {
    return (Billing.Provisioned) byMail().with(traits).compose().get(BILLING).orElseThrow();
  }

  private static List<Finding> errors(Trait... traits) {
    return byMail().with(traits).check().errors();
  }

  private static TableSpec byMail() {
    return TableSpec.named("orders")
        .partitionKey("id", STRING)
        .globalIndex("by-mail", index -> index.partitionKey("mail", STRING))
        .globalIndex("by-name", index -> index.partitionKey("author", STRING));
  }
}
