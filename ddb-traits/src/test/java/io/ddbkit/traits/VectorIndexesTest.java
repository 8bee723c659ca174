package io.ddbkit.traits;

import static io.ddbkit.spec.CoreSettings.VECTOR_INDEXES;
import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.VectorDistance;
import io.ddbkit.spec.VectorSearchIndex;
import io.ddbkit.spec.rule.Finding;
import io.ddbkit.traits.document.SpecJson;
import org.junit.jupiter.api.Test;

class VectorIndexesTest {
  private static final TableSpec TABLE = TableSpec.named("orders").partitionKey("id", STRING);
  private static final VectorSearchIndex TEXT =
      VectorSearchIndex.of("text", 1024, VectorDistance.COSINE);
  private static final VectorSearchIndex IMAGE =
      VectorSearchIndex.of("image", 512, VectorDistance.DOT_PRODUCT)
          .partitionKey("shop", STRING)
          .filter("price", NUMBER);

  @Test
  void saysWhatTheTableSaysByItself() {
    assertThat(TABLE.with(VectorIndexes.of("by-text", TEXT)).compose())
        .isEqualTo(TABLE.vectorIndex("by-text", TEXT).compose());
  }

  @Test
  void aProjectionLeftOutIsEverythingByDefault() {
    assertThat(TABLE.with(VectorIndexes.of("by-text", TEXT)).compose().explain(VECTOR_INDEXES))
        .contains("vectorIndexes[by-text].projection = all  (default by VectorIndexes.of(")
        .contains("vectorIndexes[by-text].dimensions = 1024  (explicit by VectorIndexes.of(");
  }

  @Test
  void addsUpWithOthersAndAgreesWithEqualOnes() {
    var spec =
        TABLE
            .vectorIndex("by-text", TEXT)
            .with(VectorIndexes.of("by-text", TEXT), VectorIndexes.of("by-image", IMAGE));

    assertThat(spec.compose().get(VECTOR_INDEXES).orElseThrow())
        .containsOnlyKeys("by-image", "by-text");
  }

  @Test
  void anIndexThatIsDefinedOtherwiseIsAConflict() {
    var other = VectorSearchIndex.of("text", 512, VectorDistance.COSINE);
    var found = only(TABLE.vectorIndex("by-text", TEXT).with(VectorIndexes.of("by-text", other)));

    assertThat(found.rule()).isEqualTo("compose.conflict");
    assertThat(found.place()).isEqualTo("vectorIndexes[by-text].dimensions");
  }

  @Test
  void indexesThatShallGoAreSaid() {
    var table =
        TABLE
            .with(
                VectorIndexes.of("by-text", TEXT).without("by-old"),
                VectorIndexes.of().withNoOthers())
            .compose();

    assertThat(table)
        .isEqualTo(
            TABLE
                .vectorIndex("by-text", TEXT)
                .withoutVectorIndex("by-old")
                .withNoOtherVectorIndexes()
                .compose());
    assertThat(
            only(TABLE.with(
                    VectorIndexes.of("by-text", TEXT), VectorIndexes.of().without("by-text")))
                .place())
        .isEqualTo("vectorIndexes[by-text]");
  }

  @Test
  void aProvisionedTableHasNone() {
    assertThat(
            only(TABLE.with(VectorIndexes.of("by-text", TEXT), ProvisionedCapacity.of(5, 5)))
                .rule())
        .isEqualTo("vector-index.on-demand");
  }

  @Test
  void expiryByAPartitionKeyOrFilterNeedsANumber() {
    var table = TABLE.vectorIndex("by-image", IMAGE);

    assertThat(table.with(TimeToLive.on("shop")).check().all())
        .extracting(Finding::rule)
        .containsExactly("time-to-live.attribute.number");
    assertThat(table.with(TimeToLive.on("price")).check().all()).isEmpty();
  }

  @Test
  void readsAsTheCallThatMakesIt() {
    assertThat(
            VectorIndexes.of("by-text", TEXT.projecting("title", "author"))
                .and("by-image", IMAGE)
                .without("by-old")
                .withNoOthers())
        .hasToString(
            "VectorIndexes.of(\"by-image\", VectorSearchIndex.of(\"image\", 512, DOT_PRODUCT)"
                + ".partitionKey(\"shop\", STRING).filter(\"price\", NUMBER))"
                + ".and(\"by-text\", VectorSearchIndex.of(\"text\", 1024, COSINE)"
                + ".projecting(\"author\", \"title\"))"
                + ".without(\"by-old\").withNoOthers()");
    assertThat(VectorIndexes.of()).hasToString("VectorIndexes.of()");
  }

  @Test
  void goesThroughADocumentInBothWays() {
    var spec =
        TABLE
            .vectorIndex("by-image", IMAGE.projectingKeysOnly())
            .withoutVectorIndex("by-old")
            .withNoOtherVectorIndexes()
            .with(VectorIndexes.of("by-text", TEXT).without("by-older"));
    var json = SpecJson.write(spec);

    assertThat(SpecJson.read(json)).isEqualTo(spec);
    assertThat(json.replaceAll("\\s+", " "))
        .contains(
            "\"vectorIndexes\" : { \"by-image\" : { \"attribute\" : \"image\", \"dimensions\" :"
                + " 512, \"distance\" : \"DOT_PRODUCT\", \"partitionKeys\" : [ { \"name\" :"
                + " \"shop\", \"type\" : \"STRING\" } ], \"filters\" : [ { \"name\" : \"price\","
                + " \"type\" : \"NUMBER\" } ], \"projection\" : \"keys-only\" } }")
        .contains("\"withoutVectorIndexes\" : [ \"by-old\" ], \"noOtherVectorIndexes\" : true");
  }

  @Test
  void aDocumentTellsWhatIsWrongInThem() {
    var json = SpecJson.write(TABLE.vectorIndex("by-text", TEXT));

    assertThat(SpecJson.check(json.replace("COSINE", "cosine")).errors())
        .extracting(Finding::rule, Finding::place)
        .containsExactly(tuple("document.choice", "vectorIndexes[by-text].distance"));
    assertThat(SpecJson.check(json.replace("1024", "5000")).errors())
        .extracting(Finding::rule)
        .containsExactly("vector-index.dimensions");
  }

  private static Finding only(TableSpec spec) {
    assertThat(spec.check().errors()).hasSize(1);
    return spec.check().errors().get(0);
  }
}
