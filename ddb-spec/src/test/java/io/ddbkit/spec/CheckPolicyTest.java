package io.ddbkit.spec;

import static io.ddbkit.spec.CheckPolicy.AWS_DEFAULTS;
import static io.ddbkit.spec.Specs.including;
import static io.ddbkit.spec.Specs.manyGlobals;
import static io.ddbkit.spec.Specs.named;
import static io.ddbkit.spec.Specs.orders;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.rule.InvalidTableException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a check goes by where AWS or a house leaves room. */
class CheckPolicyTest {

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
    var all = AWS_DEFAULTS.globalIndexes(1).includedAttributes(2).units(3, 4).namePrefix("a");

    assertThat(all)
        .isEqualTo(AWS_DEFAULTS.namePrefix("a").units(3, 4).includedAttributes(2).globalIndexes(1));
  }

  private static List<String> errors(TableSpec spec, CheckPolicy policy) {
    return spec.check(policy).errors().stream().map(Finding::rule).toList();
  }

  private static List<String> advice(TableSpec spec, CheckPolicy policy) {
    return spec.check(policy).advice().stream().map(Finding::rule).toList();
  }

  private static List<String> units(TableSpec spec, CheckPolicy policy) {
    return spec.check(policy).advice().stream()
        .filter(finding -> finding.rule().equals("billing.units.quota"))
        .map(Finding::place)
        .toList();
  }
}
