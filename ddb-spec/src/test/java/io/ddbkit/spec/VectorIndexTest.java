package io.ddbkit.spec;

import static io.ddbkit.spec.CoreSettings.VECTOR_INDEXES;
import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;
import static io.ddbkit.spec.Specs.orders;
import static io.ddbkit.spec.Specs.text;
import static io.ddbkit.spec.Specs.vector;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.spec.VectorSearchIndex.Unmeasured;
import io.ddbkit.spec.rule.Finding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Vector indexes: what they are made of, and what a table makes of them. */
class VectorIndexTest {
  private static final VectorSearchIndex TEXT =
      VectorSearchIndex.of("text", 3, VectorDistance.COSINE);

  @Test
  void filtersHaveNoOrder() {
    var one = TEXT.filter("size", NUMBER).filter("colour", STRING);
    var other = TEXT.filter("colour", STRING).filter("size", NUMBER);

    assertThat(one).isEqualTo(other).hasSameHashCodeAs(other).hasToString(other.toString());
    assertThat(one.partitionKey("shop", STRING).searchSchema())
        .extracting(Key::name)
        .containsExactly("shop", "colour", "size");
  }

  @Test
  void attributesOfTheSearchSchemaAreDefinedAndVectorsAreNot() {
    var index = TEXT.partitionKey("shop", STRING).filter("size", NUMBER);
    var key = PrimaryKey.of("id", STRING);

    assertThat(KeyAttributes.of(key, List.of(), List.of(), List.of(index)))
        .containsExactly(Key.of("id", STRING), Key.of("shop", STRING), Key.of("size", NUMBER));
    assertThat(KeyAttributes.of(key, List.of(), List.of())).containsExactly(Key.of("id", STRING));
  }

  @Test
  void aProjectionLeftOutIsEverythingForANewOneAndAsItIsForAStandingOne() {
    var table = vector("by-text", Specs::text).compose();
    var keysOnly = Map.of("by-text", TEXT.projectingKeysOnly());

    assertThat(table.get(VECTOR_INDEXES)).contains(Map.of("by-text", TEXT.projectingAll()));
    assertThat(table.enforced(VECTOR_INDEXES, Optional.of(Map.of())))
        .contains(Map.of("by-text", TEXT.projectingAll()));
    assertThat(table.enforced(VECTOR_INDEXES, Optional.of(keysOnly)))
        .contains(Map.of("by-text", TEXT));
  }

  @Test
  void thoseThatShallNotBeThereAreSaid() {
    var table =
        vector("by-text", Specs::text)
            .withoutVectorIndex("by-old")
            .withNoOtherVectorIndexes()
            .compose();

    assertThat(table.get(VECTOR_INDEXES).orElseThrow()).containsOnlyKeys("by-text");
    assertThat(table.without(VECTOR_INDEXES)).containsExactly("by-old");
    assertThat(table.noOthers(VECTOR_INDEXES)).isTrue();
    assertThat(table.explain(VECTOR_INDEXES.path().entry("by-old")))
        .matches(
            "vectorIndexes\\[by-old] = absent  \\(explicit by withoutVectorIndex\\(\"by-old\"\\)"
                + " at VectorIndexTest\\.java:\\d+\\)\\n");
    assertThat(table.explain(VECTOR_INDEXES))
        .containsPattern(
            "vectorIndexes = no others  \\(explicit by withNoOtherVectorIndexes\\(\\)"
                + " at VectorIndexTest\\.java:\\d+\\)");
    assertThat(orders().compose().get(VECTOR_INDEXES)).isEmpty();
  }

  @Test
  void oneThatShallNotBeThereConflictsWithItsDefinition() {
    var spec = vector("by-text", Specs::text).withoutVectorIndex("by-text");

    assertThat(spec.check().errors()).extracting(Finding::rule).containsExactly("compose.conflict");
  }

  @Test
  void whatStandsInTheSpecIsPartOfEqualityAndOfACopy() {
    var spec =
        vector("by-text", Specs::text).withoutVectorIndex("by-old").withNoOtherVectorIndexes();

    assertThat(spec.toBuilder().build()).isEqualTo(spec);
    assertThat(spec.toString()).contains("by-text", "by-old", "noOtherVectorIndexes true");
    assertThat(spec)
        .isNotEqualTo(spec.toBuilder().noOtherVectorIndexes(false).build())
        .isNotEqualTo(spec.toBuilder().withoutVectorIndexes(List.of()).build())
        .isNotEqualTo(spec.toBuilder().vectorIndexes(Map.of()).build());
  }

  @Test
  void aBuilderForToolsHasTheSameParts() {
    var built =
        VectorSearchIndex.builder()
            .attribute("text")
            .dimensions(3)
            .addPartitionKeys(Key.of("shop", STRING))
            .projection(new IndexProjection.KeysOnly())
            .build();

    assertThat(built).isEqualTo(TEXT.partitionKey("shop", STRING).projectingKeysOnly());
  }

  @Test
  void aProvisionedTableIsToldOfEveryIndexAndOfItsBilling() {
    var spec =
        vector("by-text", Specs::text)
            .vectorIndex("by-topic", index -> text(index).partitionKey("shop", STRING))
            .provisioned(5, 5);

    var found = spec.check().errors().get(0);
    assertThat(found.rule()).isEqualTo("vector-index.on-demand");
    assertThat(found.statements())
        .extracting(said -> said.value() + " by " + said.origin().description())
        .containsExactlyInAnyOrder(
            "vector index by-text by vectorIndex(\"by-text\")",
            "vector index by-topic by vectorIndex(\"by-topic\")",
            "provisioned by provisioned(5, 5)");
  }

  @Test
  void aKeyOrFilterThatIsIncludedByNameIsSuperfluous() {
    var spec =
        vector(
            "by-text",
            index -> text(index).filter("weight", NUMBER).projecting("weight", "id", "title"));

    assertThat(spec.check().warningsAndNotes())
        .extracting(Finding::rule)
        .containsExactly("projection.include.key", "projection.include.key");
  }

  @Test
  void anUnmeasuredOneNeedsNothingButItsVectors() {
    assertThat(new Unmeasured().vectorAttribute("text", 3, VectorDistance.COSINE)).isEqualTo(TEXT);
  }
}
