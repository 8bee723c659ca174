package io.ddbkit.traits.raw;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.spec.IndexProjection;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.VectorDistance;
import io.ddbkit.spec.VectorSearchIndex;
import io.ddbkit.spec.rule.Finding;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Vector indexes in AWS's own terms: read, judged and written. */
class RawVectorIndexesTest {
  private static final String INDEX =
      """
      {'IndexName': 'by-text',
       'VectorAttribute': {'AttributeName': 'text'},
       'SearchSchema': [
         {'AttributeName': 'mail', 'SearchSchemaElementType': 'HASH'},
         {'AttributeName': 'amount', 'SearchSchemaElementType': 'INLINE_FILTER'}],
       'Projection': {'ProjectionType': 'KEYS_ONLY'},
       'Dimensions': 1024,
       'DistanceFunction': 'DOT_PRODUCT'}
      """;
  private static final RawForm FORM = RawForm.orders().with("/VectorIndexes", "[" + INDEX + "]");

  @Test
  void anIndexIsReadAndWritten() {
    var spec = RawJson.read(FORM.toString()).toSpec();

    assertThat(spec.vectorIndexes().get("by-text"))
        .isEqualTo(
            VectorSearchIndex.of("text", 1024, VectorDistance.DOT_PRODUCT)
                .partitionKey("mail", STRING)
                .filter("amount", NUMBER)
                .projectingKeysOnly());
    assertThat(RawTable.of(spec).vectorIndexes())
        .isEqualTo(RawJson.read(FORM.toString()).vectorIndexes());
  }

  @Test
  void aSchemaThatSaysNothingIsLeftOut() {
    var spec =
        TableSpec.named("orders")
            .partitionKey("id", STRING)
            .vectorIndex("by-text", VectorSearchIndex.of("text", 3, VectorDistance.COSINE));
    var raw = RawTable.of(spec);

    assertThat(raw.attributes()).containsExactly(RawAttribute.of("id", "S"));
    assertThat(raw.vectorIndexes().orElseThrow())
        .containsExactly(
            RawVectorIndex.builder()
                .indexName("by-text")
                .vectorAttribute(RawVectorAttribute.of("text"))
                .dimensions(3)
                .distanceFunction("COSINE")
                .projection(RawProjection.of(new IndexProjection.All()))
                .build());
    assertThat(RawTable.of(TableSpec.named("orders").partitionKey("id", STRING)).vectorIndexes())
        .isEmpty();
  }

  @Test
  void attributesOfTheSchemaAreDefinedBesideKeys() {
    var tenant = "{'AttributeName': 'tenant', 'AttributeType': 'S'}";
    var filter = "{'AttributeName': 'tenant', 'SearchSchemaElementType': 'INLINE_FILTER'}";

    assertThat(rules(FORM.with("/AttributeDefinitions/-", tenant)))
        .containsExactly("attribute.definition.used at AttributeDefinitions[tenant]");
    assertThat(rules(FORM.with("/VectorIndexes/0/SearchSchema/-", filter)))
        .containsExactly(
            "key.attribute.defined at VectorIndexes[by-text].SearchSchema[tenant].AttributeName");
    assertThat(
            rules(
                FORM.with("/AttributeDefinitions/-", tenant)
                    .with("/VectorIndexes/0/SearchSchema/-", filter)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "IndexName | 'by-mail' | index.name.unique at VectorIndexes[by-mail].IndexName",
        "IndexName | 'by' | index.name.length at VectorIndexes[by].IndexName",
        "IndexName | '' | index.name.length at VectorIndexes[0].IndexName",
        "VectorAttribute | {} | vector-index.attribute.length"
            + " at VectorIndexes[by-text].VectorAttribute.AttributeName",
        "VectorAttribute | {'AttributeName': 'placed'} | vector-index.attribute.key"
            + " at VectorIndexes[by-text].VectorAttribute.AttributeName",
        "Dimensions | 5000 | vector-index.dimensions at VectorIndexes[by-text].Dimensions",
        "DistanceFunction | 'cosine' | vector-index.distance"
            + " at VectorIndexes[by-text].DistanceFunction",
        "SearchSchema/1/SearchSchemaElementType | 'HASH' | vector-index.partition-keys.count"
            + " at VectorIndexes[by-text].SearchSchema",
        "SearchSchema/1/SearchSchemaElementType | 'RANGE' | vector-index.search-schema.type"
            + " at VectorIndexes[by-text].SearchSchema[amount].SearchSchemaElementType",
        "SearchSchema/1/AttributeName | 'mail' | key.attribute.once at VectorIndexes[by-text]",
        "Projection/ProjectionType | 'keys' | projection.type"
            + " at VectorIndexes[by-text].Projection.ProjectionType",
        "Projection/ProjectionType | 'INCLUDE' | projection.include.size"
            + " at VectorIndexes[by-text].Projection.NonKeyAttributes"
      })
  void whatIsWrongIsToldOnceAtItsMember(String member, String json, String finding) {
    assertThat(rules(FORM.with("/VectorIndexes/0/" + member, json))).containsExactly(finding);
  }

  @ParameterizedTest
  @CsvSource({
    "Dimensions, vector-index.dimensions",
    "DistanceFunction, vector-index.distance",
    "Projection, projection.present",
    "VectorAttribute, vector-index.attribute.length"
  })
  void aMemberThatIsMissingIsTold(String member, String rule) {
    assertThat(FORM.without("/VectorIndexes/0/" + member).check().errors())
        .extracting(Finding::rule)
        .containsExactly(rule);
  }

  @Test
  void anElementWithoutANameIsToldOnce() {
    assertThat(rules(FORM.without("/VectorIndexes/0/SearchSchema/0/AttributeName")))
        .containsExactly(
            "key.attribute.defined at VectorIndexes[by-text].SearchSchema[0].AttributeName");
  }

  @Test
  void aProvisionedTableIsTold() {
    var units = "{'ReadCapacityUnits': 5, 'WriteCapacityUnits': 5}";
    var provisioned =
        FORM.with("/BillingMode", "'PROVISIONED'")
            .with("/ProvisionedThroughput", units)
            .with("/GlobalSecondaryIndexes/0/ProvisionedThroughput", units);

    assertThat(rules(provisioned)).containsExactly("vector-index.on-demand at VectorIndexes");
  }

  @Test
  void whatCannotBeReadHidesWhatFollowsFromIt() {
    assertThat(rules(FORM.with("/BillingMode", "1")))
        .singleElement()
        .asString()
        .endsWith(" at BillingMode");
    assertThat(rules(FORM.with("/VectorIndexes/0/SearchSchema", "1")))
        .singleElement()
        .asString()
        .endsWith(" at VectorIndexes[by-text].SearchSchema");
    assertThat(rules(FORM.with("/VectorIndexes", "1")))
        .singleElement()
        .asString()
        .endsWith(" at VectorIndexes");
  }

  @Test
  void twoOfOneNameAreToldByTheirNumbers() {
    assertThat(rules(FORM.with("/VectorIndexes/-", INDEX)))
        .containsExactly("index.name.unique at VectorIndexes[1].IndexName");
  }

  @Test
  void anUnknownDistanceIsNone() {
    var index = RawVectorIndex.builder().distanceFunction("HAMMING").build();

    assertThat(index.distance()).isEqualTo(Optional.empty());
  }

  private static List<String> rules(RawForm form) {
    return form.check().errors().stream().map(f -> f.rule() + " at " + f.place()).toList();
  }
}
