package io.ddbkit.spec;

import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.fixtures.PlainValidator;
import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.rule.InvalidTableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuppressionTest {
  private static final String RESERVED = "key.name.reserved";

  @Test
  void marksTheFindingWithItsReasonAndKeepsIt() {
    var findings = counted().suppress(RESERVED, "the old table has it").check();

    assertThat(counted().check().warningsAndNotes())
        .extracting(Finding::rule)
        .containsExactly(RESERVED);
    assertThat(findings.warningsAndNotes()).isEmpty();
    assertThat(findings.suppressed())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo(RESERVED);
              assertThat(finding.suppression()).contains("the old table has it");
              assertThat(finding.text()).endsWith("suppressed: the old table has it\n");
            });
    assertThat(findings.all()).isEqualTo(findings.suppressed());
    assertThat(findings.text()).doesNotContain(RESERVED);
  }

  @Test
  void leavesOtherAdviceAsItIs() {
    var spec = counted().provisioned(50_000, 1).suppress(RESERVED, "the old table has it");

    assertThat(spec.check().warningsAndNotes())
        .extracting(Finding::rule)
        .containsExactly("billing.units.quota");
  }

  @Test
  void isNoPartOfTheTable() {
    assertThat(counted().suppress(RESERVED, "why").compose()).isEqualTo(counted().compose());
  }

  @ParameterizedTest
  @CsvSource({
    "key.name.reservd, because",
    "table.name.length, because",
    "compose.conflict, because",
    "table.coherent, because",
    "key.name.reserved, ' '",
    "key.name.reserved, ''"
  })
  void isAnErrorOfAnUnknownRuleOfAnErrorAndWithoutAReason(String rule, String because) {
    assertThat(counted().suppress(rule, because).check().errors())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo("suppression.advice");
              assertThat(finding.place()).isEqualTo("suppressions[" + rule + "]");
              assertThat(finding.statements().get(0).origin().at())
                  .hasValueSatisfying(
                      at -> assertThat(at.file()).isEqualTo("SuppressionTest.java"));
            });
  }

  @Test
  void neverTouchesAnError() {
    var spec = Specs.named("ab").suppress("table.name.length", "it is short");

    assertThat(spec.check().errors())
        .extracting(Finding::rule)
        .containsExactly("table.name.length", "suppression.advice");
    assertThat(spec.check().suppressed()).isEmpty();
    assertThatThrownBy(spec::compose).isInstanceOf(InvalidTableException.class);
  }

  @Test
  void isFoundByAPlainValidatorToo() {
    try (var plain = new PlainValidator()) {
      assertThat(plain.violations(counted().suppress("no.such", "why")))
          .extracting(PlainValidator.Violation::place)
          .containsExactly("suppressions[no.such]");
      assertThat(plain.advice(counted())).hasSize(1);
      assertThat(plain.advice(counted().suppress(RESERVED, "why"))).isEmpty();
    }
  }

  private static TableSpec counted() {
    return TableSpec.named("orders").partitionKey("count", STRING);
  }
}
