package io.ddbkit.spec;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;
import static io.ddbkit.spec.Specs.byTotal;
import static io.ddbkit.spec.Specs.global;
import static io.ddbkit.spec.Specs.including;
import static io.ddbkit.spec.Specs.keyed;
import static io.ddbkit.spec.Specs.manyGlobals;
import static io.ddbkit.spec.Specs.manyLocals;
import static io.ddbkit.spec.Specs.named;
import static io.ddbkit.spec.Specs.onDemandIndex;
import static io.ddbkit.spec.Specs.orders;
import static io.ddbkit.spec.Specs.partitions;
import static io.ddbkit.spec.Specs.provisionedIndex;
import static io.ddbkit.spec.Specs.sorted;
import static io.ddbkit.spec.Specs.sorts;
import static io.ddbkit.spec.Specs.text;
import static io.ddbkit.spec.Specs.vector;
import static io.ddbkit.spec.VectorDistance.COSINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One rule at a time, on both sides of its border. */
class RulesTest {

  @ParameterizedTest
  @MethodSource("broken")
  void aBrokenRuleIsFoundAtItsPlace(String rule, String place, TableSpec spec) {
    assertThat(spec.check().errors())
        .extracting(finding -> finding.rule() + " at " + finding.place())
        .containsExactly(rule + " at " + place);
  }

  static Stream<Arguments> broken() {
    return Stream.of(
        arguments("table.name.length", "name", named("ab")),
        arguments("table.name.length", "name", named("a".repeat(256))),
        arguments("table.name.characters", "name", named("my table")),
        arguments("table.name.characters", "name", named("tägliches")),
        arguments("index.name.length", "globalIndexes[ab]", global("ab", Specs::mail)),
        arguments(
            "index.name.characters", "globalIndexes[by mail]", global("by mail", Specs::mail)),
        arguments("index.name.length", "localIndexes[ab]", sorted().localIndex("ab", byTotal())),
        arguments(
            "index.name.characters", "localIndexes[a/b]", sorted().localIndex("a/b", byTotal())),
        arguments("key.name.length", "primaryKey.partition.name", keyed("")),
        arguments("key.name.length", "primaryKey.partition.name", keyed("k".repeat(256))),
        arguments("key.name.length", "primaryKey.sort.name", orders().sortKey("", NUMBER)),
        arguments(
            "key.name.length",
            "globalIndexes[by-mail].sortKeys[0].name",
            global("by-mail", index -> index.partitionKey("mail", STRING).sortKey("", STRING))),
        arguments(
            "key.name.length",
            "localIndexes[by-nothing].sortKey.name",
            sorted().localIndex("by-nothing", LocalIndex.sortedBy("", STRING))),
        arguments(
            "key.attribute.one-type",
            "primaryKey",
            global("by-id", index -> index.partitionKey("id", NUMBER))),
        arguments("key.attribute.once", "primaryKey", orders().sortKey("id", STRING)),
        arguments(
            "key.attribute.once",
            "globalIndexes[by-mail]",
            global("by-mail", index -> Specs.mail(index).sortKey("mail", STRING))),
        arguments(
            "key.attribute.once",
            "localIndexes[by-id]",
            sorted().localIndex("by-id", LocalIndex.sortedBy("id", STRING))),
        arguments(
            "index.name.unique",
            "globalIndexes[by-mail]",
            sorted().globalIndex("by-mail", Specs::mail).localIndex("by-mail", byTotal())),
        arguments("billing.units.both", "billing", orders().billing(half())),
        arguments("global-index.count", "globalIndexes", manyGlobals(21)),
        arguments(
            "global-index.partition-keys.count",
            "globalIndexes[by-none].partitionKeys",
            global("by-none", index -> index.sortKey("at", NUMBER))),
        arguments(
            "global-index.partition-keys.count",
            "globalIndexes[by-five].partitionKeys",
            global("by-five", partitions(5))),
        arguments(
            "global-index.sort-keys.count",
            "globalIndexes[by-five].sortKeys",
            global("by-five", sorts(5))),
        arguments("local-index.count", "localIndexes", manyLocals(6)),
        arguments(
            "local-index.table-sort-key",
            "localIndexes[by-total]",
            orders().localIndex("by-total", byTotal())),
        arguments(
            "projection.include.size",
            "globalIndexes[by-mail].projection.attributes",
            global("by-mail", including(0))),
        arguments(
            "projection.include.size",
            "globalIndexes[by-mail].projection.attributes",
            global("by-mail", including(21))),
        arguments(
            "projection.include.size",
            "localIndexes[by-total].projection.attributes",
            sorted().localIndex("by-total", byTotal().projecting())),
        arguments(
            "projection.include.total",
            "globalIndexes",
            including(5, 20).globalIndex("by-one-more", including(1))),
        arguments("index.name.length", "vectorIndexes[ab]", vector("ab", Specs::text)),
        arguments(
            "index.name.characters", "vectorIndexes[by text]", vector("by text", Specs::text)),
        arguments(
            "index.name.unique",
            "globalIndexes[by-text]",
            vector("by-text", Specs::text).globalIndex("by-text", Specs::mail)),
        arguments(
            "index.name.unique",
            "localIndexes[by-total]",
            sorted().localIndex("by-total", byTotal()).vectorIndex("by-total", Specs::text)),
        arguments(
            "vector-index.attribute.length",
            "vectorIndexes[by-text].attribute",
            vector("by-text", index -> index.vectorAttribute("", 3, COSINE))),
        arguments(
            "vector-index.attribute.length",
            "vectorIndexes[by-text].attribute",
            vector("by-text", index -> index.vectorAttribute("v".repeat(256), 3, COSINE))),
        arguments(
            "vector-index.dimensions",
            "vectorIndexes[by-text].dimensions",
            vector("by-text", index -> index.vectorAttribute("text", 0, COSINE))),
        arguments(
            "vector-index.dimensions",
            "vectorIndexes[by-text].dimensions",
            vector("by-text", index -> index.vectorAttribute("text", 4097, COSINE))),
        arguments(
            "vector-index.dimensions.same",
            "vectorIndexes[by-text].dimensions",
            vector("by-text", Specs::text)
                .vectorIndex("by-topic", index -> index.vectorAttribute("text", 4, COSINE))),
        arguments(
            "vector-index.partition-keys.count",
            "vectorIndexes[by-text].partitionKeys",
            vector(
                "by-text",
                index -> text(index).partitionKey("shop", STRING).partitionKey("team", STRING))),
        arguments(
            "key.name.length",
            "vectorIndexes[by-text].filters[0].name",
            vector("by-text", index -> text(index).filter("", STRING))),
        arguments(
            "key.attribute.once",
            "vectorIndexes[by-text]",
            vector(
                "by-text",
                index -> text(index).partitionKey("shop", STRING).filter("shop", STRING))),
        arguments(
            "key.attribute.one-type",
            "primaryKey",
            vector("by-text", index -> text(index).filter("id", NUMBER))),
        arguments(
            "vector-index.attribute.key",
            "vectorIndexes[by-id].attribute",
            vector("by-id", index -> index.vectorAttribute("id", 3, COSINE))),
        arguments(
            "vector-index.attribute.key",
            "vectorIndexes[by-text].attribute",
            vector("by-text", index -> text(index).filter("text", STRING))),
        arguments(
            "vector-index.on-demand",
            "vectorIndexes",
            vector("by-text", Specs::text).provisioned(1, 1)),
        arguments(
            "projection.include.size",
            "vectorIndexes[by-text].projection.attributes",
            vector("by-text", index -> text(index).projecting())),
        arguments("billing.units.minimum", "billing.read.initial", orders().provisioned(0, 1)),
        arguments("billing.units.minimum", "billing.write.initial", orders().provisioned(1, -1)),
        arguments(
            "billing.units.maximum",
            "billing.read.initial",
            orders().provisioned(Units.MAXIMUM + 1, 1)),
        arguments(
            "billing.maximum.minimum",
            "billing.maxRead.units",
            orders().billing(Billing.onDemand(0, 1))),
        arguments(
            "billing.maximum.minimum",
            "billing.maxWrite.units",
            orders().billing(Billing.onDemand(1, 0))),
        arguments(
            "billing.index.known", "billing.indexes[by-nobody]", provisionedIndex("by-nobody", 1)),
        arguments(
            "billing.units.minimum",
            "billing.indexes[by-mail].read.initial",
            provisionedIndex("by-mail", 0)),
        arguments(
            "billing.maximum.minimum",
            "billing.indexes[by-mail].read.units",
            onDemandIndex("by-mail", 0)),
        arguments(
            "billing.index.known", "billing.indexes[by-nobody]", onDemandIndex("by-nobody", 1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "A-b_c.9", "..."})
  void theseNamesAreAllowed(String name) {
    assertThat(named(name).check().errors()).isEmpty();
    assertThat(global(name, Specs::mail).check().errors()).isEmpty();
    assertThat(vector(name, Specs::text).check().errors()).isEmpty();
  }

  @Test
  void whatIsJustWithinTheBordersIsAllowed() {
    assertThat(named("a".repeat(255)).check().errors()).isEmpty();
    assertThat(keyed("k".repeat(255)).check().errors()).isEmpty();
    assertThat(manyGlobals(20).check().errors()).isEmpty();
    assertThat(manyLocals(5).check().errors()).isEmpty();
    assertThat(global("by-four", partitions(4)).check().errors()).isEmpty();
    assertThat(global("by-four", sorts(4)).check().errors()).isEmpty();
    assertThat(including(5, 20).check().errors()).isEmpty();
    assertThat(orders().provisioned(1, Units.MAXIMUM).check().errors()).isEmpty();
    assertThat(orders().billing(Billing.onDemand(1, 1)).check().errors()).isEmpty();
    assertThat(provisionedIndex("by-mail", 1).check().errors()).isEmpty();
    assertThat(vector("by-text", Specs::text).check().all()).isEmpty();
    assertThat(
            vector("by-text", index -> index.vectorAttribute("v".repeat(255), 4096, COSINE))
                .check()
                .errors())
        .isEmpty();
  }

  @Test
  void vectorsOfOtherAttributesHaveALengthOfTheirOwn() {
    assertThat(
            vector("by-text", Specs::text)
                .vectorIndex("by-image", index -> index.vectorAttribute("image", 4, COSINE))
                .vectorIndex("by-topic", Specs::text)
                .check()
                .errors())
        .isEmpty();
  }

  @Test
  void anIndexMayUseTheKeyOfTheTable() {
    assertThat(global("by-id", index -> index.partitionKey("id", STRING)).check().errors())
        .isEmpty();
  }

  private static Billing half() {
    return new Billing.Provisioned(Optional.of(Units.fixed(1)), Optional.empty(), Map.of());
  }
}
