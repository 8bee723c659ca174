package io.ddbkit.spec;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.rule.InvalidTableException;
import io.ddbkit.spec.rule.Statement;
import io.ddbkit.spec.trait.Bundle;
import io.ddbkit.spec.trait.Lamp;
import io.ddbkit.spec.trait.Saying;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class SeveralFaultsTest {

  @RepeatedTest(3)
  void areToldTogetherInOneOrder() {
    assertThat(broken().check().errors())
        .extracting(finding -> finding.place() + " " + finding.rule())
        .containsExactly(
            "billing compose.conflict",
            "billing.read.initial billing.units.minimum",
            "globalIndexes[by mail] index.name.characters",
            "globalIndexes[by mail].partitionKeys global-index.partition-keys.count",
            "name table.name.characters",
            "name table.name.length",
            "traits[lamp].light.brightness a lamp that is on shines");
  }

  @Test
  void areThrownTogether() {
    assertThatThrownBy(() -> broken().compose())
        .isInstanceOfSatisfying(
            InvalidTableException.class,
            thrown -> assertThat(thrown.findings()).isEqualTo(broken().check()))
        .hasMessage(broken().check().text())
        .hasMessageStartingWith("table \"a!\" cannot be composed: 7 errors\n");
  }

  @Test
  void aConflictNamesSpecAndTrait() {
    assertThat(conflict(orders().onDemand().with(provisioned())).statements())
        .extracting(Statement::value)
        .containsExactly("on-demand", "provisioned, read 1, write 1");
  }

  @Test
  void aConflictNamesTheBundleThatBroughtATraitAlong() {
    var conflict =
        conflict(orders().with(Bundle.of("Evening.at(\"home\")", Lamp.on()), Lamp.off()));

    assertThat(conflict.statements())
        .extracting(statement -> statement.origin().description())
        .containsExactly("Lamp.off()", "Evening.at(\"home\") > Lamp.on()");
    assertThat(conflict.remedies().get(0))
        .isEqualTo("remove Evening.at(\"home\") > Lamp.on(), or Lamp.off()");
  }

  @Test
  void anOverrideSettlesAConflict() {
    var spec = orders().onDemand().override(provisioned(), "steady load");

    assertThat(spec.compose().get(CoreSettings.BILLING)).contains(Billing.provisioned(1, 1));
    assertThat(spec.compose().explain(CoreSettings.BILLING))
        .containsPattern(
            "billing = provisioned {2}\\(override by override\\(Capacity\\) at"
                + " SeveralFaultsTest.java:\\d+, because steady load\\)")
        .containsPattern("instead of on-demand \\(explicit by onDemand\\(\\) at");
  }

  @Test
  void anOverrideWithoutAReasonIsAFault() {
    assertThat(orders().override(Lamp.off(), " ").check().errors())
        .extracting(Finding::rule, Finding::place)
        .containsExactly(tuple("compose.override.reason", "traits[lamp].overrideReason"));
  }

  @Test
  void whoSaysTheSameDoesNotDisturb() {
    assertThat(orders().with(Lamp.on(3), Lamp.on(3), Lamp.on()).check().all()).isEmpty();
  }

  @Test
  void everybodyWhoSpeaksOfAnUnknownIndexIsNamed() {
    var one = new Saying<>("one", CoreSettings.BILLING, provisionedIndex());
    var other = new Saying<>("other", CoreSettings.BILLING, provisionedIndex());

    assertThat(orders().with(one, other).check().errors())
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.statements())
                    .extracting(statement -> statement.origin().description())
                    .containsExactly("one", "other"));
  }

  private static Billing provisionedIndex() {
    return new Billing.Provisioned(
        Optional.of(Units.fixed(1)),
        Optional.of(Units.fixed(1)),
        Map.of("by-nobody", Billing.Throughput.of(1, 1)));
  }

  private static Finding conflict(TableSpec spec) {
    var errors = spec.check().errors();
    assertThat(errors).extracting(Finding::rule).containsExactly("compose.conflict");
    return errors.get(0);
  }

  private static TableSpec orders() {
    return TableSpec.named("orders").partitionKey("id", STRING);
  }

  private static Saying<Billing> provisioned() {
    return new Saying<>("Capacity", CoreSettings.BILLING, Billing.provisioned(1, 1));
  }

  private static TableSpec broken() {
    return TableSpec.named("a!")
        .partitionKey("id", STRING)
        .globalIndex("by mail", index -> index.sortKey("mail", NUMBER))
        .provisioned(0, 1)
        .with(new Saying<>("PerRequest", CoreSettings.BILLING, Billing.onDemand()))
        .with(Lamp.on(0));
  }
}
