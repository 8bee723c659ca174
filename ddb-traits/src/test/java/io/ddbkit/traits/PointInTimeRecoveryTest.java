package io.ddbkit.traits;

import static io.ddbkit.traits.CheckedOrders.orders;
import static io.ddbkit.traits.CheckedOrders.origins;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ddbkit.spec.rule.Finding;
import io.ddbkit.traits.document.SpecJson;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Recovery alone, beside the trait that sets both. */
class PointInTimeRecoveryTest {
  private static final PointInTimeRecovery WEEK = PointInTimeRecovery.on(Duration.ofDays(7));

  @Test
  void leavesDeletionProtectionAsItIs() {
    var table = orders(WEEK).compose();

    assertThat(table.get(Protection.RECOVERY)).contains(new Recovery.On(Optional.of(7)));
    assertThat(table.get(Protection.DELETION_PROTECTION)).isEmpty();
  }

  @Test
  void offIsAValue() {
    assertThat(orders(PointInTimeRecovery.off()).compose().get(Protection.RECOVERY))
        .contains(new Recovery.Off());
  }

  @Test
  void agreesWithProtectionThatSetsTheSame() {
    var both = Protection.deletionProtectionAndRecovery();

    assertThat(orders(both, PointInTimeRecovery.on()).compose().settings())
        .isEqualTo(orders(both).compose().settings());
    assertThat(orders(both, WEEK).compose().get(Protection.RECOVERY))
        .contains(new Recovery.On(Optional.of(7)));
  }

  @Test
  void isFirmerThanWhatProtectionLeavesOpen() {
    var table = orders(Protection.onForNewTable(), PointInTimeRecovery.off()).compose();

    assertThat(table.get(Protection.RECOVERY)).contains(new Recovery.Off());
    assertThat(table.get(Protection.DELETION_PROTECTION)).contains(true);
  }

  @Test
  void anotherValueThanThatOfProtectionIsAConflictOfBoth() {
    assertThat(CheckedOrders.findings(Protection.deletionProtectionOnly(), WEEK))
        .containsExactly("compose.conflict at recovery");
    assertThat(origins(Protection.deletionProtectionOnly(), WEEK))
        .containsExactlyInAnyOrder("Protection.deletionProtectionOnly()", WEEK.toString());
  }

  @Test
  void anotherPeriodThanThatOfProtectionIsAConflict() {
    var month = Protection.deletionProtectionAndRecovery().recoveryPeriod(Duration.ofDays(30));

    assertThat(CheckedOrders.findings(month, WEEK))
        .containsExactly("compose.conflict at recovery.periodInDays");
  }

  @Test
  void standsBesideDeletionProtection() {
    assertThat(orders(DeletionProtection.on(), PointInTimeRecovery.on()).compose().settings())
        .isEqualTo(orders(Protection.deletionProtectionAndRecovery()).compose().settings());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 35})
  void reachesBackOneToThirtyFiveDays(int days) {
    assertThat(orders(PointInTimeRecovery.on(Duration.ofDays(days))).check().errors()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 36})
  void reachesBackNoLess(int days) {
    assertThat(orders(PointInTimeRecovery.on(Duration.ofDays(days))).check().errors())
        .extracting(Finding::rule, Finding::place)
        .containsExactly(
            tuple("recovery.period", "traits[pointInTimeRecovery].recovery.periodInDays"));
  }

  @Test
  void readsAsItIsWrittenInADocument() {
    var json =
        """
        {"name": "orders", "primaryKey": {"kind": "simple", "partition": {"name": "id", "type": "STRING"}},
         "traits": [{"pointInTimeRecovery": {"recovery": {"kind": "on", "periodInDays": 7}}}]}
        """;

    assertThat(SpecJson.read(json).traits())
        .extracting(applied -> (Object) applied.trait())
        .containsExactly(WEEK);
  }
}
