package io.ddbkit.spec;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.fixtures.PlainValidator;
import io.ddbkit.spec.rule.Statement;
import io.ddbkit.spec.trait.Bundle;
import io.ddbkit.spec.trait.Lamp;
import io.ddbkit.spec.trait.Saying;
import io.ddbkit.spec.trait.Trait;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What traits contribute is judged, whatever their own components show. */
class ContributedValuesTest {

  @Test
  void theInvalidValueOfATraitInABundleIsFoundAtItsSetting() {
    var bundle = Bundle.of("Evening", Lamp.on(0));

    finds(bundle, "lamp.brightness a lamp that is on shines");
    assertThat(orders().with(bundle).check().errors().get(0).statements())
        .extracting(Statement::toString)
        .singleElement()
        .asString()
        .startsWith("0 by Evening > Lamp.on(0) at ContributedValuesTest.java:");
  }

  @Test
  void theSameTraitOutsideABundleIsFoundOnceAndAtTheTrait() {
    finds(Lamp.on(0), "traits[lamp].light.brightness a lamp that is on shines");
  }

  @Test
  void theInvalidBillingOfATraitOfAUsersOwnIsFoundAtItsSetting() {
    finds(
        new Saying<>("free", CoreSettings.BILLING, Billing.provisioned(0, 0)),
        "billing.read.initial billing.units.minimum",
        "billing.write.initial billing.units.minimum");
  }

  @Test
  void anEntryThatATraitContributesIsFoundByItsName() {
    var unkeyed = GlobalIndex.unkeyed().sortKey("at", NUMBER);

    finds(
        indexed("by-none", unkeyed),
        "globalIndexes[by-none].partitionKeys global-index.partition-keys.count");
  }

  @Test
  void anIndexThatOnlyATraitContributesIsJudgedByTheRulesOfKeys() {
    finds(
        indexed("by-id", GlobalIndex.unkeyed().partitionKey("id", NUMBER)),
        "primaryKey key.attribute.one-type");
    finds(
        indexed(
            "by-mail", GlobalIndex.unkeyed().partitionKey("mail", STRING).sortKey("mail", STRING)),
        "globalIndexes[by-mail] key.attribute.once");
  }

  @Test
  void theNameOfAnIndexThatATraitContributesIsJudged() {
    finds(
        indexed("by mail", GlobalIndex.unkeyed().partitionKey("mail", STRING)),
        "globalIndexes[by mail] index.name.characters");
  }

  @Test
  void aNameThatTheSpecHasItselfIsToldOnce() {
    var spec =
        orders()
            .globalIndex("by mail", index -> index.partitionKey("mail", STRING))
            .with(indexed("by mail", GlobalIndex.unkeyed().partitionKey("mail", STRING)));

    assertThat(spec.check().errors()).hasSize(1);
  }

  @Test
  void localIndexesThatATraitContributesCountToo() {
    var more =
        new Saying<>(
            "one more",
            CoreSettings.LOCAL_INDEXES,
            Map.of("by-more", LocalIndex.sortedBy("more", NUMBER).projectingAll()));

    assertThat(Specs.manyLocals(4).with(more).check().errors()).isEmpty();
    assertThat(Specs.manyLocals(5).with(more).check().errors())
        .extracting(finding -> finding.place() + " " + finding.rule())
        .containsExactly("localIndexes local-index.count");
    assertThat(Specs.manyLocals(6).with(more).check().errors()).hasSize(1);
  }

  @Test
  void twoBundlesOfTheSameWordsAreToldOnce() {
    var spec = orders().with(Bundle.of("Evening", Lamp.on(0)), Bundle.of("Evening", Lamp.on(0)));

    assertThat(spec.check().errors()).hasSize(1);
  }

  private static void finds(Trait trait, String... errors) {
    var spec = orders().with(trait);

    assertThat(spec.check().errors())
        .extracting(finding -> finding.place() + " " + finding.rule())
        .containsExactly(errors);
    try (var plain = new PlainValidator()) {
      assertThat(plain.violations(spec))
          .extracting(PlainValidator.Violation::place)
          .containsExactlyInAnyOrderElementsOf(
              spec.check().errors().stream().map(finding -> finding.place()).toList());
    }
  }

  private static Saying<Map<String, GlobalIndex>> indexed(String name, GlobalIndex index) {
    return new Saying<>("index", CoreSettings.GLOBAL_INDEXES, Map.of(name, index.projectingAll()));
  }

  private static TableSpec orders() {
    return TableSpec.named("orders").partitionKey("id", STRING);
  }
}
