package io.ddbkit.spec;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.fixtures.PlainValidator;
import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.trait.Lamp;
import io.ddbkit.spec.trait.Saying;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.validator.internal.util.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A validator that knows nothing of us finds what we find. */
class PlainValidatorTest {

  @Test
  void runsOnTheVersionThatTheBuildMeans() {
    var running = Version.getVersionString();

    assertThat(running).isEqualTo(System.getProperty("ddbkit.hibernate-validator", running));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void findsTheSameErrorsAtTheSamePlaces(TableSpec spec) {
    try (var plain = new PlainValidator()) {
      var violations = plain.violations(spec);
      var findings = spec.check().errors();

      assertThat(violations)
          .extracting(PlainValidator.Violation::place)
          .containsExactlyInAnyOrderElementsOf(findings.stream().map(Finding::place).toList());
      assertThat(findings)
          .isNotEmpty()
          .allSatisfy(
              finding ->
                  assertThat(violations)
                      .anySatisfy(
                          violation -> {
                            assertThat(violation.place()).isEqualTo(finding.place());
                            assertThat(violation.message()).contains(finding.message());
                          }));
    }
  }

  static Stream<TableSpec> broken() {
    return Stream.concat(
        RulesTest.broken().map(Arguments::get).map(arguments -> (TableSpec) arguments[2]),
        Stream.of(
            orders().onDemand().with(provisioned(1)),
            orders().with(provisioned(1), provisioned(2)),
            orders()
                .with(indexed("by-mail", 1), indexed("by-mail", 2))
                .globalIndex("by-mail", i -> i.partitionKey("mail", STRING)),
            orders()
                .with(
                    projected(new IndexProjection.All()),
                    projected(new IndexProjection.KeysOnly())),
            orders().with(Lamp.on(), Lamp.off()),
            orders().with(Lamp.on(0)),
            orders().override(Lamp.on(), ""),
            TableSpec.builder().build()));
  }

  @Test
  void findsNothingInASoundTable() {
    try (var plain = new PlainValidator()) {
      assertThat(plain.violations(orders().with(Lamp.on(3), Lamp.on()))).isEmpty();
    }
  }

  @Test
  void tellsWhoSaidWhatOfAConflict() {
    try (var plain = new PlainValidator()) {
      assertThat(plain.violations(orders().onDemand().with(provisioned(1))))
          .singleElement()
          .satisfies(
              violation ->
                  assertThat(violation.message())
                      .contains("on-demand by onDemand() at PlainValidatorTest.java:")
                      .contains("provisioned, read 1, write 1 by provisioned 1 at "));
    }
  }

  @Test
  void showsNamesThatLookLikeExpressionsAsTheyAre() {
    var name = "${1+1}{max}{";
    var spec =
        orders()
            .sortKey("at", NUMBER)
            .globalIndex(name, index -> index.partitionKey("mail", STRING))
            .localIndex(name, LocalIndex.sortedBy("total", NUMBER));

    assertThat(spec.check().errors()).extracting(Finding::rule).contains("index.name.unique");
    try (var plain = new PlainValidator()) {
      assertThat(plain.violations(spec))
          .anySatisfy(
              violation ->
                  assertThat(violation.message()).contains("global index " + name + " by"));
    }
  }

  private static TableSpec orders() {
    return TableSpec.named("orders").partitionKey("id", STRING);
  }

  private static Saying<Billing> provisioned(long units) {
    return new Saying<>(
        "provisioned " + units, CoreSettings.BILLING, Billing.provisioned(units, units));
  }

  private static Saying<Billing> indexed(String index, long units) {
    return new Saying<>(
        "indexed " + units,
        CoreSettings.BILLING,
        new Billing.Provisioned(
            Optional.of(Units.fixed(1)),
            Optional.of(Units.fixed(1)),
            Map.of(index, Billing.Throughput.of(units, units))));
  }

  private static Saying<Map<String, GlobalIndex>> projected(IndexProjection projection) {
    var index = GlobalIndex.unkeyed().partitionKey("mail", STRING).projection(projection);
    return new Saying<>(
        "projected " + projection, CoreSettings.GLOBAL_INDEXES, Map.of("by-mail", index));
  }
}
