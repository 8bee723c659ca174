package io.ddbkit.spec;

import static io.ddbkit.spec.CoreSettings.GLOBAL_INDEXES;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.trait.Contributions;
import io.ddbkit.spec.trait.Speech;
import io.ddbkit.spec.trait.Strength;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Global indexes that shall not be there. */
class WithoutIndexesTest {
  private static final TableSpec ORDERS = Specs.global("by-mail", Specs::mail);
  private static final Speech BRINGS = Speech.by("brings()", WithoutIndexesTest::byOld);

  private static void byOld(Contributions contributions) {
    contributions.value(
        GLOBAL_INDEXES, Map.of("by-old", Specs.mail(GlobalIndex.unkeyed()).projectingAll()));
  }

  @Test
  void areSaidBesideThoseThatShall() {
    var table = ORDERS.withoutGlobalIndex("by-old").withoutGlobalIndex("by-older").compose();

    assertThat(table.get(GLOBAL_INDEXES).orElseThrow()).containsOnlyKeys("by-mail");
    assertThat(table.without(GLOBAL_INDEXES)).containsExactly("by-old", "by-older");
    assertThat(table.noOthers(GLOBAL_INDEXES)).isFalse();
    assertThat(ORDERS.compose().without(GLOBAL_INDEXES)).isEmpty();
  }

  @Test
  void manageIndexesEvenWhereThereAreNone() {
    assertThat(Specs.orders().compose().get(GLOBAL_INDEXES)).isEmpty();
    assertThat(Specs.orders().withoutGlobalIndex("by-old").compose().get(GLOBAL_INDEXES))
        .contains(Map.of());
    assertThat(Specs.orders().withNoOtherGlobalIndexes().compose().get(GLOBAL_INDEXES))
        .contains(Map.of());
  }

  @Test
  void areExplained() {
    var table = ORDERS.withoutGlobalIndex("by-old").withNoOtherGlobalIndexes().compose();

    assertThat(table.explain(GLOBAL_INDEXES.path().entry("by-old")))
        .matches(
            "globalIndexes\\[by-old] = absent  \\(explicit by withoutGlobalIndex\\(\"by-old\"\\)"
                + " at WithoutIndexesTest\\.java:\\d+\\)\\n");
    assertThat(table.explain(GLOBAL_INDEXES))
        .containsPattern(
            "globalIndexes = no others  \\(explicit by withNoOtherGlobalIndexes\\(\\)"
                + " at WithoutIndexesTest\\.java:\\d+\\)");
    assertThat(table.noOthers(GLOBAL_INDEXES)).isTrue();
  }

  @Test
  void arePartOfEquality() {
    assertThat(ORDERS.withoutGlobalIndex("by-old").compose())
        .isEqualTo(ORDERS.withoutGlobalIndex("by-old").compose())
        .isNotEqualTo(ORDERS.compose())
        .isNotEqualTo(ORDERS.withoutGlobalIndex("by-older").compose());
    assertThat(ORDERS.withNoOtherGlobalIndexes().compose()).isNotEqualTo(ORDERS.compose());
  }

  @Test
  void conflictWithWhoeverDefinesThem() {
    var own = only(ORDERS.withoutGlobalIndex("by-mail"));
    assertThat(own.rule()).isEqualTo("compose.conflict");
    assertThat(own.place()).isEqualTo("globalIndexes[by-mail]");
    assertThat(own.statements())
        .extracting(statement -> statement.value() + " by " + statement.origin().description())
        .containsExactly(
            "absent by withoutGlobalIndex(\"by-mail\")",
            "present, partitionKeys [mail (STRING)], sortKeys [] by globalIndex(\"by-mail\")");

    assertThat(only(ORDERS.withoutGlobalIndex("by-old").with(BRINGS)).statements())
        .extracting(statement -> statement.origin().description())
        .containsExactly("withoutGlobalIndex(\"by-old\")", "brings()");
  }

  @Test
  void giveWayToTheStronger() {
    var without = ORDERS.withoutGlobalIndex("by-old");
    var weak = without.with(BRINGS.in(Strength.PATTERN)).compose();
    var strong = without.override(BRINGS, "it is still read").compose();

    assertThat(weak.get(GLOBAL_INDEXES).orElseThrow()).containsOnlyKeys("by-mail");
    assertThat(weak.without(GLOBAL_INDEXES)).containsExactly("by-old");
    assertThat(strong.get(GLOBAL_INDEXES).orElseThrow()).containsOnlyKeys("by-mail", "by-old");
    assertThat(strong.without(GLOBAL_INDEXES)).isEmpty();
  }

  @Test
  void noOthersMeansThoseThatTraitsBringToo() {
    var table = ORDERS.withNoOtherGlobalIndexes().with(BRINGS).compose();

    assertThat(table.get(GLOBAL_INDEXES).orElseThrow()).containsOnlyKeys("by-mail", "by-old");
    assertThat(table.noOthers(GLOBAL_INDEXES)).isTrue();
  }

  private static Finding only(TableSpec spec) {
    assertThat(spec.check().errors()).hasSize(1);
    return spec.check().errors().get(0);
  }
}
