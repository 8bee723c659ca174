package io.ddbkit.spec;

import static io.ddbkit.spec.Specs.including;
import static io.ddbkit.spec.Specs.manyGlobals;
import static io.ddbkit.spec.Specs.manyVectors;
import static io.ddbkit.spec.Specs.named;
import static io.ddbkit.spec.Specs.orders;
import static io.ddbkit.spec.policy.CheckPolicy.AWS_DEFAULTS;
import static io.ddbkit.spec.rule.Severity.ERROR;
import static io.ddbkit.spec.rule.Severity.NOTE;
import static io.ddbkit.spec.rule.Severity.WARNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.ddbkit.fixtures.PlainValidator;
import io.ddbkit.spec.policy.CheckPolicy;
import io.ddbkit.spec.policy.HouseRule;
import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.rule.InvalidTableException;
import io.ddbkit.spec.rule.RuleBook;
import io.ddbkit.spec.rule.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a check goes by where AWS or a house leaves room. */
class CheckPolicyTest {
  private static final String RESERVED = "key.name.reserved";

  @Test
  void moreGlobalIndexesAreAllowedWhereTheQuotaIsRaised() {
    var many = manyGlobals(25);
    var raised = AWS_DEFAULTS.globalIndexes(25);

    assertThat(errors(many, AWS_DEFAULTS)).containsExactly("global-index.count");
    assertThatThrownBy(many::compose).isInstanceOf(InvalidTableException.class);
    assertThat(errors(many, raised)).isEmpty();
    assertThatCode(() -> assertThat(many.compose(raised)).isNotNull()).doesNotThrowAnyException();
    assertThat(errors(manyGlobals(26), raised)).containsExactly("global-index.count");
  }

  @Test
  void moreVectorIndexesThanTheQuotaAreAWarningAndNeverAnError() {
    var six = manyVectors(6);

    assertThat(errors(six, AWS_DEFAULTS)).isEmpty();
    assertThat(advice(six, AWS_DEFAULTS)).containsExactly("vector-index.count");
    assertThat(advice(manyVectors(5), AWS_DEFAULTS)).isEmpty();
    assertThat(advice(six, AWS_DEFAULTS.vectorIndexes(6))).isEmpty();
    assertThat(advice(six, AWS_DEFAULTS.vectorIndexes(2).globalIndexes(1)))
        .containsExactly("vector-index.count");
  }

  @Test
  void moreIncludedAttributesAreAllowedWhereTheQuotaIsRaised() {
    var much = including(6, 20);

    assertThat(errors(much, AWS_DEFAULTS)).containsExactly("projection.include.total");
    assertThat(errors(much, AWS_DEFAULTS.includedAttributes(120))).isEmpty();
  }

  @Test
  void aNameWithoutThePrefixOfTheHouseIsAWarning() {
    var house = AWS_DEFAULTS.namePrefix("shop-");

    assertThat(advice(orders(), house)).containsExactly("table.name.policy");
    assertThat(errors(orders(), house)).isEmpty();
    assertThat(advice(named("shop-orders"), house)).isEmpty();
    assertThat(advice(orders(), AWS_DEFAULTS)).isEmpty();
  }

  @Test
  void moreUnitsThanTheQuotaOfATableOrOfTheAccountAreAWarning() {
    var indexed = manyGlobals(2);

    assertThat(units(orders().provisioned(40_000, 40_000), AWS_DEFAULTS)).isEmpty();
    assertThat(units(orders().provisioned(40_001, 1), AWS_DEFAULTS))
        .containsExactly("billing.read");
    assertThat(units(orders().provisioned(40_001, 40_001), AWS_DEFAULTS))
        .containsExactly("billing.read", "billing.write");
    assertThat(units(indexed.provisioned(1, 26_666), AWS_DEFAULTS)).isEmpty();
    assertThat(units(indexed.provisioned(1, 26_667), AWS_DEFAULTS))
        .as("indexes start with the table's units")
        .containsExactly("billing.write");
    assertThat(units(indexed.provisioned(1, 40_001), AWS_DEFAULTS.units(50_000, 200_000)))
        .isEmpty();
  }

  @Test
  void aPlainValidatorGoesByTheDefaultsOfAws() {
    try (var plain = new PlainValidator()) {
      assertThat(plain.violations(manyGlobals(20))).isEmpty();
      assertThat(plain.violations(manyGlobals(25)))
          .extracting(PlainValidator.Violation::place)
          .containsExactly("globalIndexes");
      assertThat(plain.advice(orders())).isEmpty();
    }
  }

  @Test
  void copiesKeepWhatTheyDoNotChange() {
    var all =
        AWS_DEFAULTS
            .globalIndexes(1)
            .vectorIndexes(5)
            .includedAttributes(2)
            .units(3, 4)
            .namePrefix("a");

    assertThat(all)
        .isEqualTo(
            AWS_DEFAULTS
                .namePrefix("a")
                .units(3, 4)
                .includedAttributes(2)
                .vectorIndexes(5)
                .globalIndexes(1));
  }

  @Test
  void anAdviceIsMadeAnErrorWhichNoSpecSuppresses() {
    var strict =
        AWS_DEFAULTS
            .severity(RESERVED, ERROR)
            .namePrefix("shop-")
            .severity("table.name.policy", NOTE);
    var counted = Specs.keyed("count").suppress(RESERVED, "it is old");
    var findings = counted.check(strict);

    assertThat(counted.check().errors()).isEmpty();
    assertThat(counted.check().suppressed()).extracting(Finding::rule).containsExactly(RESERVED);
    assertThat(findings.errors()).extracting(Finding::rule).containsExactly(RESERVED);
    assertThat(findings.suppressed()).isEmpty();
    assertThat(findings.warningsAndNotes())
        .extracting(Finding::rule, Finding::severity)
        .containsExactlyInAnyOrder(
            tuple("table.name.policy", NOTE), tuple("suppression.policy", WARNING));
    assertThatThrownBy(() -> counted.compose(strict)).isInstanceOf(InvalidTableException.class);
  }

  @Test
  void aWarningIsMadeANote() {
    assertThat(Specs.keyed("count").check(AWS_DEFAULTS.severity(RESERVED, NOTE)).warningsAndNotes())
        .extracting(Finding::rule, Finding::severity)
        .containsExactly(tuple(RESERVED, NOTE));
  }

  @Test
  void everyAdviceCanBeWeighedAndNoErrorMadeLess() {
    for (var rule : RuleBook.rules()) {
      for (var severity : Severity.values()) {
        if (RuleBook.severity(rule).orElseThrow() == ERROR && severity != ERROR) {
          assertThatThrownBy(() -> AWS_DEFAULTS.severity(rule, severity))
              .as(rule)
              .isInstanceOf(IllegalArgumentException.class)
              .hasMessageContaining(rule + " is an error");
        } else {
          assertThat(AWS_DEFAULTS.severity(rule, severity).severities())
              .containsEntry(rule, severity);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"key.name.reservd", "", "table.advised", "acme.x"})
  void aRuleThatNobodyKnowsCannotBeWeighed(String rule) {
    assertThatThrownBy(() -> AWS_DEFAULTS.severity(rule, ERROR))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("unknown rule \"" + rule + "\"");
  }

  @Test
  void policiesAreEqualByContentAndTellIt() {
    var rule = HouseRule.note("acme.x", "x").when(table -> true);
    var policy = AWS_DEFAULTS.severity(RESERVED, NOTE).with(rule).namePrefix("a-");

    assertThat(policy)
        .isEqualTo(AWS_DEFAULTS.namePrefix("a-").with(rule, rule).severity(RESERVED, NOTE))
        .hasSameHashCodeAs(AWS_DEFAULTS.namePrefix("a-").with(rule).severity(RESERVED, NOTE))
        .isNotEqualTo(AWS_DEFAULTS.namePrefix("a-").with(rule))
        .isNotEqualTo(AWS_DEFAULTS.namePrefix("a-").severity(RESERVED, NOTE))
        .isNotEqualTo(policy.globalIndexes(3));
    assertThat(policy.houseRules()).containsExactly(rule);
    assertThat(policy.toString()).contains("a-", "key.name.reserved=NOTE", "[acme.x]");
  }

  private static List<String> errors(TableSpec spec, CheckPolicy policy) {
    return spec.check(policy).errors().stream().map(Finding::rule).toList();
  }

  private static List<String> advice(TableSpec spec, CheckPolicy policy) {
    return spec.check(policy).warningsAndNotes().stream().map(Finding::rule).toList();
  }

  private static List<String> units(TableSpec spec, CheckPolicy policy) {
    return spec.check(policy).warningsAndNotes().stream()
        .filter(finding -> finding.rule().equals("billing.units.quota"))
        .map(Finding::place)
        .toList();
  }
}
