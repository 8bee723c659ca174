package io.ddbkit.spec;

import static io.ddbkit.spec.CoreSettings.BILLING;
import static io.ddbkit.spec.Specs.orders;
import static io.ddbkit.spec.policy.CheckPolicy.AWS_DEFAULTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.spec.policy.DeclaredTable;
import io.ddbkit.spec.policy.HouseRule;
import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.rule.InvalidTableException;
import io.ddbkit.spec.rule.Severity;
import io.ddbkit.spec.trait.Contributions;
import io.ddbkit.spec.trait.Lamp;
import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.trait.Speech;
import io.ddbkit.spec.trait.Strength;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules of a house, over what a table comes to and what was said of it. */
class HouseRuleTest {
  private static final HouseRule.Draft PAYING =
      HouseRule.error("acme.billing", "a table of acme pays on demand");
  private static final HouseRule RULE =
      PAYING.at(BILLING).remedy("drop it").unless(HouseRuleTest::onDemand);

  private static boolean onDemand(DeclaredTable table) {
    return table.get(BILLING).filter(Billing.OnDemand.class::isInstance).isPresent();
  }

  @Test
  void aPolicyIsTestedInFiveLines() {
    var house = AWS_DEFAULTS.with(PAYING.unless(HouseRuleTest::onDemand));
    assertThat(orders().check(house).errors()).isEmpty();
    assertThat(orders().provisioned(1, 1).check(house).errors())
        .extracting(Finding::rule)
        .containsExactly("acme.billing");
  }

  @Test
  void aFindingTellsWhatStandsThereAndWhoSaidIt() {
    var finding = only(orders().provisioned(5, 7), RULE);

    assertThat(finding.text())
        .startsWith("  billing: a table of acme pays on demand   [acme.billing]\n")
        .contains("provisioned", "read 5", "by provisioned(5, 7) at HouseRuleTest.java:")
        .endsWith("      -> drop it\n");
  }

  @Test
  void whatNobodySaidIsToldAsThat() {
    var lit = HouseRule.error("acme.light", "there is light").at(Lamp.LAMP).when(table -> true);

    assertThat(only(orders(), lit).statements())
        .singleElement()
        .satisfies(statement -> assertThat(statement.value()).isEqualTo("not set"));
  }

  @Test
  void withoutAPlaceItIsAboutTheWholeTable() {
    var named = HouseRule.note("acme.name", "it is called so").when(table -> true);

    assertThat(only(orders(), named).line()).isEqualTo("table: it is called so [acme.name]");
  }

  @Test
  void oneRuleFindsSeveralPlaces() {
    var rule =
        HouseRule.warning("acme.index", "an index begins with by-")
            .wherever(
                table ->
                    table.get(CoreSettings.GLOBAL_INDEXES).stream()
                        .flatMap(all -> all.keySet().stream())
                        .filter(name -> !name.startsWith("by-"))
                        .map(CoreSettings.GLOBAL_INDEXES.path()::entry));
    var spec =
        Stream.of("one", "by-two", "three")
            .reduce(orders(), (all, n) -> all.globalIndex(n, Specs::mail), (a, b) -> b);

    assertThat(spec.check(AWS_DEFAULTS.with(rule)).warningsAndNotes())
        .extracting(Finding::place)
        .containsExactly("globalIndexes[one]", "globalIndexes[three]");
  }

  @Test
  void itJudgesTraitsReasonsAndOrigins() {
    var table = new DeclaredTable(orders().onDemand(), orders().onDemand().compose());

    assertThat(table.origins(BILLING.path())).extracting(Object::toString).hasSize(2);
    assertThat(table.origins(Path.of("lamp"))).isEmpty();
    var noOverrides =
        HouseRule.error("acme.override", "nobody overrides")
            .when(
                each ->
                    each.spec().traits().stream().anyMatch(s -> s.overrideReason().isPresent()));
    assertThat(orders().with(Lamp.on()).check(AWS_DEFAULTS.with(noOverrides)).all()).isEmpty();
    assertThat(only(orders().override(Lamp.on(), "why"), noOverrides).rule())
        .isEqualTo("acme.override");
  }

  @Test
  void composeRefusesWhatTheHouseForbids() {
    var spec = orders().provisioned(1, 1);

    assertThatCode(() -> assertThat(spec.compose()).isNotNull()).doesNotThrowAnyException();
    assertThatThrownBy(() -> spec.compose(AWS_DEFAULTS.with(RULE)))
        .isInstanceOf(InvalidTableException.class)
        .hasMessageContaining("[acme.billing]");
  }

  @Test
  void noSuppressionAndNoOverrideOfASpecWeakensIt() {
    var warning =
        HouseRule.warning("acme.paid", "pays on demand")
            .at(BILLING)
            .unless(HouseRuleTest::onDemand);
    var provisioned = new Speech("p", Strength.EXPLICIT, HouseRuleTest::provisioned);
    var spec =
        orders()
            .override(provisioned, "I may")
            .suppress("acme.billing", "not for us")
            .suppress("acme.paid", "not for us");
    var findings = spec.check(AWS_DEFAULTS.with(RULE, warning));

    assertThat(findings.errors()).extracting(Finding::rule).containsExactly("acme.billing");
    assertThat(findings.suppressed()).isEmpty();
    assertThat(findings.warningsAndNotes())
        .extracting(finding -> finding.rule() + " at " + finding.place())
        .contains(
            "acme.paid at billing",
            "suppression.policy at suppressions[acme.billing]",
            "suppression.policy at suppressions[acme.paid]");
  }

  private static void provisioned(Contributions contributions) {
    contributions.value(BILLING, Billing.provisioned(1, 1));
  }

  @Test
  void aSpecSuppressesWhatTheHouseAllows() {
    var soft = HouseRule.warning("acme.soft", "soft").suppressible().when(table -> true);
    var findings = orders().suppress("acme.soft", "we know").check(AWS_DEFAULTS.with(soft));

    assertThat(findings.suppressed()).extracting(Finding::rule).containsExactly("acme.soft");
    assertThat(findings.text()).doesNotContain("acme.soft");
    assertThatThrownBy(() -> PAYING.suppressible())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("acme.billing is an error");
  }

  @ParameterizedTest
  @ValueSource(strings = {"note", "warning", "error"})
  void aRuleThatThrowsIsAnErrorWithItsId(String weight) {
    var statement =
        switch (weight) {
          case "note" -> HouseRule.note("acme.broken", "x").suppressible();
          case "warning" -> HouseRule.warning("acme.broken", "x").suppressible();
          default -> HouseRule.error("acme.broken", "x");
        };
    List.of(
            statement.when(HouseRuleTest::broken),
            statement.unless(HouseRuleTest::broken),
            statement.wherever(table -> Stream.of(1).map(HouseRuleTest::brokenLater)))
        .forEach(
            rule ->
                assertThat(orders().suppress("acme.broken", "no").check(AWS_DEFAULTS.with(rule)))
                    .satisfies(
                        findings ->
                            assertThat(findings.errors())
                                .singleElement()
                                .satisfies(HouseRuleTest::namesTheBrokenRule)));
  }

  private static boolean broken(DeclaredTable table) {
    throw new NoSuchElementException("no key");
  }

  private static Path brokenLater(int number) {
    throw new AssertionError("no key " + number);
  }

  private static void namesTheBrokenRule(Finding failed) {
    assertThat(failed.rule()).isEqualTo("house.failed");
    assertThat(failed.text())
        .contains("no key", "by house rule acme.broken at HouseRuleTest.java:");
  }

  @Test
  void aRuleWhoseTextStandsInABundleTellsIt() {
    var rule = HouseRule.inBundle("acme.bundled").at(BILLING).unless(HouseRuleTest::onDemand);
    var finding = only(orders().provisioned(1, 1), rule);

    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.message()).isEqualTo("a table of acme pays on demand");
    assertThat(finding.remedies()).containsExactly("say .onDemand()");
    assertThat(finding.source()).contains("https://docs.aws.amazon.com/acme");
  }

  @Test
  void anIdWithoutATextAndOneThatIsTakenAreRefusedAtOnce() {
    assertThatThrownBy(() -> HouseRule.inBundle("acme.untold"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no bundle has a text for house rule acme.untold");
    assertThatThrownBy(() -> HouseRule.error("table.name.length", "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Use HouseRule.inBundle");
    assertThatThrownBy(() -> HouseRule.error("acme.blank", " "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no text");
    assertThatThrownBy(() -> AWS_DEFAULTS.with(RULE).with(PAYING.when(table -> true)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("two house rules have the id acme.billing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "acme", "Acme.x", "acme.", ".x", "a b.c", "acme.x\n"})
  void anIdIsWordsJoinedByDots(String id) {
    assertThatThrownBy(() -> HouseRule.error(id, "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is not a rule id");
  }

  @Test
  void whatIsSaidOfItsTextIsShownEscaped() {
    var rule = HouseRule.error("acme.planted", "a\u001b[31m {ddbkit.x} ${1}").when(table -> true);

    assertThat(only(orders(), rule).text()).contains("{ddbkit.x} ${1}").doesNotContain("\u001b");
  }

  private static Finding only(TableSpec spec, HouseRule rule) {
    return spec.check(AWS_DEFAULTS.with(rule)).all().stream()
        .filter(finding -> finding.rule().equals(rule.id()))
        .reduce(
            (one, other) -> {
              throw new AssertionError(one + " and " + other);
            })
        .orElseThrow();
  }
}
