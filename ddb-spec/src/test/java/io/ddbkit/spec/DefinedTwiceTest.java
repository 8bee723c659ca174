package io.ddbkit.spec;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.trait.CallSite;
import io.ddbkit.spec.trait.Path;
import jakarta.validation.Validation;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A part that is defined twice: equal definitions agree, others are a conflict. */
class DefinedTwiceTest {

  /**
   * A part with two definitions that contradict each other, and the second as a replacement.
   *
   * @param place where the conflict is found
   */
  record Part(
      String place,
      UnaryOperator<TableSpec> one,
      UnaryOperator<TableSpec> other,
      UnaryOperator<TableSpec> instead) {
    @Override
    public String toString() {
      return place;
    }
  }

  static Stream<Part> parts() {
    return Stream.of(
        new Part(
            "globalIndexes[by-mail].partitionKeys",
            spec -> spec.globalIndex("by-mail", index -> index.partitionKey("mail", STRING)),
            spec -> spec.globalIndex("by-mail", index -> index.partitionKey("phone", STRING)),
            spec ->
                spec.replacingGlobalIndex("by-mail", index -> index.partitionKey("phone", STRING))),
        new Part(
            "globalIndexes[by-mail].projection",
            spec -> spec.globalIndex("by-mail", index -> mail(index).projectingKeysOnly()),
            spec -> spec.globalIndex("by-mail", index -> mail(index).projectingAll()),
            spec -> spec.replacingGlobalIndex("by-mail", index -> mail(index).projectingAll())),
        new Part(
            "localIndexes[by-total].sortKey",
            spec ->
                spec.sortKey("at", NUMBER)
                    .localIndex("by-total", LocalIndex.sortedBy("total", NUMBER)),
            spec ->
                spec.sortKey("at", NUMBER)
                    .localIndex("by-total", LocalIndex.sortedBy("sum", NUMBER)),
            spec ->
                spec.sortKey("at", NUMBER)
                    .replacingLocalIndex("by-total", LocalIndex.sortedBy("sum", NUMBER))),
        new Part(
            "vectorIndexes[by-text].dimensions",
            spec -> spec.vectorIndex("by-text", index -> text(index, 512)),
            spec -> spec.vectorIndex("by-text", index -> text(index, 1024)),
            spec -> spec.replacingVectorIndex("by-text", index -> text(index, 1024))),
        new Part(
            "primaryKey.sort",
            spec -> spec.sortKey("at", NUMBER),
            spec -> spec.sortKey("at", STRING),
            spec -> spec.replacingSortKey("at", STRING)),
        new Part(
            "billing",
            spec -> spec.onDemand(),
            spec -> spec.provisioned(100, 50),
            spec -> spec.replacingBilling(Billing.provisioned(100, 50))),
        new Part(
            "billing.read",
            spec -> spec.provisioned(1, 50),
            spec -> spec.billing(Billing.provisioned(100, 50)),
            spec -> spec.replacingBilling(Billing.provisioned(100, 50))),
        new Part(
            "region",
            spec -> spec.region("eu-west-1"),
            spec -> spec.region("eu-central-1"),
            spec -> spec.replacingRegion("eu-central-1")));
  }

  @ParameterizedTest
  @MethodSource("parts")
  void twoThatDifferAreAConflictWithBothPlaces(Part part) {
    var first = part.one.apply(orders());
    var both = part.other.apply(first);

    var conflict = conflict(both);
    assertThat(conflict.place()).isEqualTo(part.place);
    assertThat(conflict.statements())
        .extracting(statement -> statement.origin().at().map(CallSite::file))
        .hasSize(2)
        .allMatch(file -> file.equals(Optional.of("DefinedTwiceTest.java")));
    assertThat(conflict.statements())
        .extracting(statement -> statement.origin().at())
        .doesNotHaveDuplicates();
    assertThat(conflict.remedies())
        .anyMatch(way -> way.startsWith("or replace the earlier definition: .replacing"));
  }

  @ParameterizedTest
  @MethodSource("parts")
  void theOtherOrderIsTheSameConflict(Part part) {
    var oneWay = part.other.apply(part.one.apply(orders()));
    var otherWay = part.one.apply(part.other.apply(orders()));

    assertThat(otherWay.check().errors()).isEqualTo(oneWay.check().errors());
  }

  @ParameterizedTest
  @MethodSource("parts")
  void equalOnesAgree(Part part) {
    var once = part.one.apply(orders());
    var twice = part.one.apply(once);

    assertThat(twice).isEqualTo(once).hasSameHashCodeAs(once);
    assertThat(twice.otherDefinitions()).isEmpty();
    assertThat(twice.check()).extracting(found -> found.errors()).isEqualTo(List.of());
  }

  @Test
  void bothPlacesOfEqualOnesAreKept() {
    int before = lineHere();
    var once = orders().provisioned(100, 50);
    var spec = once.provisioned(100, 50);

    assertThat(spec.compose().explain(Path.of("billing").component("read")))
        .isEqualTo(
            ("billing.read = 100  (explicit by provisioned(100, 50) at DefinedTwiceTest.java:%d"
                    + " and provisioned(100, 50) at DefinedTwiceTest.java:%d)\n")
                .formatted(before + 1, before + 2));
  }

  @ParameterizedTest
  @MethodSource("parts")
  void whoMeansToReplaceSaysSo(Part part) {
    var replaced = part.instead.apply(part.one.apply(orders()));

    assertThat(replaced).isEqualTo(part.other.apply(orders()));
    assertThat(replaced.check().errors()).isEmpty();
    assertThat(replaced.compose()).isEqualTo(part.other.apply(orders()).compose());
  }

  @ParameterizedTest
  @MethodSource("parts")
  void aReplacementEndsAConflictThatWasThere(Part part) {
    var conflict = part.other.apply(part.one.apply(orders()));

    assertThat(part.instead.apply(conflict)).isEqualTo(part.other.apply(orders()));
  }

  @ParameterizedTest
  @MethodSource("parts")
  void aDefinitionThatIsInConflictIsPartOfTheSpec(Part part) {
    var first = part.one.apply(orders());
    var both = part.other.apply(first);
    var copy = both.toBuilder().build();

    assertThat(both).isNotEqualTo(first);
    assertThat(part.other.apply(both)).isEqualTo(both);
    assertThat(copy).isEqualTo(both);
    assertThat(copy.check().text()).isEqualTo(both.check().text());
  }

  @ParameterizedTest
  @MethodSource("parts")
  void aPlainValidatorFindsTheConflict(Part part) {
    var both = part.other.apply(part.one.apply(orders()));
    try (var factory = Validation.buildDefaultValidatorFactory()) {
      assertThat(factory.getValidator().validate(both))
          .singleElement()
          .satisfies(
              violation ->
                  assertThat(violation.getMessageTemplate()).contains("ddbkit.compose.conflict"));
    }
  }

  @Test
  void theFirstOfTwoIsNotLostSilently() {
    int before = lineHere();
    var spec =
        TableSpec.named("orders")
            .partitionKey("id", STRING)
            .globalIndex("by-mail", i -> i.partitionKey("mail", STRING))
            .globalIndex("by-mail", i -> i.partitionKey("phone", STRING));

    assertThat(spec.check().text())
        .isEqualTo(
            """
            table "orders" cannot be composed: 1 error

              globalIndexes[by-mail].partitionKeys: conflicting values   [compose.conflict]
                  [mail (STRING)]    by globalIndex("by-mail") at DefinedTwiceTest.java:%1$d
                  [phone (STRING)]   by globalIndex("by-mail") at DefinedTwiceTest.java:%2$d
                  -> remove globalIndex("by-mail") at DefinedTwiceTest.java:%1$d, or\
             globalIndex("by-mail") at DefinedTwiceTest.java:%2$d
                  -> or replace the earlier definition: .replacingGlobalIndex("by-mail", ..)
                  -> or choose one: .override(trait, "reason")
            """
                .formatted(before + 4, before + 5));
  }

  @Test
  void whatOneOfTwoLeavesUnsaidTheOtherMaySay() {
    var spec =
        orders()
            .globalIndex("by-mail", DefinedTwiceTest::mail)
            .globalIndex("by-mail", index -> mail(index).projectingKeysOnly());

    assertThat(spec.compose().get(CoreSettings.GLOBAL_INDEXES).orElseThrow().get("by-mail"))
        .isEqualTo(mail(GlobalIndex.unkeyed()).projectingKeysOnly());
  }

  @Test
  void threeDefinitionsAreOneConflictOfThree() {
    var spec = orders().provisioned(1, 1).provisioned(2, 1).provisioned(3, 1).provisioned(2, 1);

    assertThat(conflict(spec).statements())
        .extracting(statement -> statement.value())
        .contains("1", "2", "3");
  }

  @Test
  void aFaultOfEachDefinitionIsFound() {
    var spec =
        orders()
            .globalIndex("by-mail", DefinedTwiceTest::mail)
            .globalIndex("by-mail", index -> index.partitionKey("", STRING));

    assertThat(spec.check().errors())
        .extracting(Finding::rule)
        .contains("compose.conflict", "key.name.length");
  }

  @Test
  void aBuilderReplaces() {
    var spec = orders().provisioned(1, 1);

    assertThat(spec.toBuilder().billing(Billing.onDemand()).build()).isEqualTo(orders().onDemand());
  }

  private static Finding conflict(TableSpec spec) {
    var errors = spec.check().errors();
    assertThat(errors).extracting(Finding::rule).containsExactly("compose.conflict");
    return errors.get(0);
  }

  private static TableSpec orders() {
    return TableSpec.named("orders").partitionKey("id", STRING);
  }

  private static GlobalIndex mail(GlobalIndex index) {
    return index.partitionKey("mail", STRING);
  }

  private static VectorSearchIndex text(VectorSearchIndex.Unmeasured index, long dimensions) {
    return index.vectorAttribute("text", dimensions, VectorDistance.COSINE);
  }

  private static int lineHere() {
    return StackWalker.getInstance()
        .walk(frames -> frames.skip(1).findFirst().get())
        .getLineNumber();
  }
}
