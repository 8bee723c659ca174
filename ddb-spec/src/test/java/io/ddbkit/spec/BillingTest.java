package io.ddbkit.spec;

import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.spec.Billing.Maxima;
import io.ddbkit.spec.Billing.Throughput;
import io.ddbkit.spec.compose.Shape;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BillingTest {

  @Test
  void anIndexWithoutUnitsOfItsOwnStartsWithTheTables() {
    var billing = provisioned(Map.of("by-mail", readOf(7)));

    assertThat(billing.throughputOf("by-name")).isEqualTo(Throughput.of(100, 50));
    assertThat(billing.throughputOf("by-mail")).isEqualTo(Throughput.of(7, 50));
    assertThat(billing.table()).isEqualTo(Throughput.of(100, 50));
  }

  @Test
  void theScalerOfATableDoesNotOwnItsIndexes() {
    var scaled =
        new Billing.Provisioned(
            Optional.of(Units.managed(100)),
            Optional.of(Units.managed(50)),
            Map.of("by-mail", new Throughput(Optional.of(Units.managed(7)), Optional.empty())));

    assertThat(scaled.throughputOf("by-name")).isEqualTo(Throughput.of(100, 50));
    assertThat(scaled.throughputOf("by-mail").read()).contains(Units.managed(7));
    assertThat(scaled.throughputOf("by-mail").write()).contains(Units.fixed(50));
  }

  @Test
  void anIndexThatSaysNothingIsStillThere() {
    var billing =
        new Billing.OnDemand(
            Optional.empty(),
            Optional.empty(),
            Map.of("by-mail", new Maxima(Optional.empty(), Optional.empty())));
    var leaves = Shape.leaves(CoreSettings.BILLING, billing);

    assertThat(leaves.values()).extracting(Object::toString).contains("present");
    assertThat(Shape.build(CoreSettings.BILLING, leaves)).isEqualTo(billing);
    assertThat(Shape.diff(CoreSettings.BILLING, Optional.of(billing), Billing.onDemand()))
        .isEmpty();
    assertThat(Shape.diff(CoreSettings.BILLING, Optional.of(Billing.onDemand()), billing))
        .hasSize(1);
  }

  @Test
  void fixedUnitsWantThatNumberWhoeverOwnsIt() {
    assertThat(Units.fixed(5).satisfiedBy(Units.fixed(5))).isTrue();
    assertThat(Units.fixed(5).satisfiedBy(Units.managed(5))).isTrue();
    assertThat(Units.fixed(5).satisfiedBy(Units.fixed(6))).isFalse();
  }

  @Test
  void managedUnitsAreContentWithAnyNumber() {
    assertThat(Units.managed(5).satisfiedBy(Units.fixed(500))).isTrue();
  }

  @Test
  void unitsPrintAsPeopleSayThem() {
    assertThat(Units.fixed(100)).hasToString("100");
    assertThat(Units.managed(5)).hasToString("scaled, from 5");
  }

  /** A live table tells nothing of a maximum that it does not have. */
  @Test
  void noMaximumIsWhatATableHasOfWhichNoneIsTold() {
    var none = Billing.OnDemand.builder().maxRead(MaximumUnits.none()).build();

    assertThat(changes(Billing.onDemand(), none)).isEmpty();
    assertThat(changes(none, none)).isEmpty();
    assertThat(changes(Billing.onDemand(7, 8), none))
        .containsExactly("~ billing.maxRead: 7 -> no maximum");
    assertThat(changes(Billing.onDemand(7, 8), Billing.onDemand())).isEmpty();
  }

  @Test
  void maximaOfAnIndexAreTakenAwayOneByOne() {
    var table = Billing.OnDemand.builder().putIndexes("by-mail", Maxima.of().read(7).write(8));
    var index = Billing.OnDemand.builder().putIndexes("by-mail", Maxima.of().withoutWrite());

    assertThat(changes(table.build(), index.build()))
        .containsExactly("~ billing.indexes[by-mail].write: 8 -> no maximum");
    assertThat(Maxima.of().read(7).withoutRead()).isEqualTo(Maxima.of().withoutRead());
  }

  @Test
  void aMaximumIsANumberOrNone() {
    assertThat(MaximumUnits.atMost(7).limit()).contains(7L);
    assertThat(MaximumUnits.none().limit()).isEmpty();
    assertThat(MaximumUnits.none().satisfiedBy(MaximumUnits.atMost(7))).isFalse();
    assertThat(MaximumUnits.atMost(7).satisfiedByNothing()).isFalse();
  }

  private static List<String> changes(Billing live, Billing desired) {
    return Shape.diff(CoreSettings.BILLING, Optional.of(live), desired).stream()
        .map(Object::toString)
        .toList();
  }

  private static Billing.Provisioned provisioned(Map<String, Throughput> indexes) {
    return new Billing.Provisioned(
        Optional.of(Units.fixed(100)), Optional.of(Units.fixed(50)), indexes);
  }

  private static Throughput readOf(long units) {
    return new Throughput(Optional.of(Units.fixed(units)), Optional.empty());
  }
}
