package io.ddbkit.provisioner.bean;

import static io.ddbkit.spec.ScalarType.BINARY;
import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;
import static io.ddbkit.spec.VectorDistance.EUCLIDEAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.Order.FIRST;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.Order.SECOND;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.searchVectorsHashKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.searchVectorsInlineFilterKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.secondaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.secondarySortKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.vectorAttribute;

import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.VectorSearchIndex;
import io.ddbkit.traits.TimeToLive;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverterProvider;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableMetadata;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;
import software.amazon.awssdk.enhanced.dynamodb.model.DistanceFunction;

/** What a schema of the enhanced client says of its table is in the spec, and nothing else. */
class BeanTableTest {
  private static final TableSchema<Order> ORDERS = TableSchema.fromBean(Order.class);

  @Test
  void aBeanGivesKeysAndIndexesWithTheirTypes() {
    assertThat(BeanTable.of(ORDERS).named("orders"))
        .isEqualTo(
            TableSpec.named("orders")
                .partitionKey("customer", STRING)
                .sortKey("number", NUMBER)
                .globalIndex(
                    "by-status", i -> i.partitionKey("status", STRING).sortKey("number", NUMBER))
                .localIndex("by-total", i -> i.sortKey("total", NUMBER)));
  }

  @Test
  void anImmutableClassDoesToo() {
    assertThat(BeanTable.of(TableSchema.fromImmutableClass(Visit.class)).named("visits"))
        .isEqualTo(TableSpec.named("visits").partitionKey("page", STRING));
  }

  @Test
  void aSchemaOfDocumentsDoesToo() {
    var schema =
        TableSchema.documentSchemaBuilder()
            .addIndexPartitionKey(TableMetadata.primaryIndexName(), "id", AttributeValueType.B)
            .addIndexPartitionKey("by-day", "day", AttributeValueType.N)
            .attributeConverterProviders(AttributeConverterProvider.defaultProvider())
            .build();

    assertThat(BeanTable.of(schema).named("documents"))
        .isEqualTo(
            TableSpec.named("documents")
                .partitionKey("id", BINARY)
                .globalIndex("by-day", i -> i.partitionKey("day", NUMBER)));
  }

  /** An item of a schema that is written in code. */
  private static final class Place {
    private final Map<String, String> texts = Map.of();
    private final Map<String, Integer> numbers = Map.of();
    private final Map<String, SdkBytes> bytes = Map.of();
    private final List<Float> vector = List.of();
  }

  private static StaticTableSchema.Builder<Place> places() {
    return StaticTableSchema.builder(Place.class)
        .newItemSupplier(Place::new)
        .addAttribute(
            String.class,
            a ->
                a.name("country")
                    .getter(place -> place.texts.get("country"))
                    .setter((place, text) -> {})
                    .tags(
                        primaryPartitionKey(), secondaryPartitionKey(List.of("by-region"), FIRST)))
        .addAttribute(
            SdkBytes.class,
            a ->
                a.name("region")
                    .getter(place -> place.bytes.get("region"))
                    .setter((place, code) -> {})
                    .tags(secondaryPartitionKey(List.of("by-region"), SECOND)))
        .addAttribute(
            Integer.class,
            a ->
                a.name("height")
                    .getter(place -> place.numbers.get("height"))
                    .setter((place, height) -> {})
                    .tags(secondarySortKey(List.of("by-region"), FIRST)))
        .addAttribute(
            String.class,
            a ->
                a.name("name")
                    .getter(place -> place.texts.get("name"))
                    .setter((place, name) -> {})
                    .tags(secondarySortKey(List.of("by-region"), SECOND)));
  }

  @Test
  void severalKeyAttributesOfAnIndexKeepTheirOrder() {
    assertThat(BeanTable.of(places().build()).named("places"))
        .isEqualTo(
            TableSpec.named("places")
                .partitionKey("country", STRING)
                .globalIndex(
                    "by-region",
                    i ->
                        i.partitionKey("country", STRING)
                            .partitionKey("region", BINARY)
                            .sortKey("height", NUMBER)
                            .sortKey("name", STRING)));
  }

  @Test
  void aVectorIndexKeepsItsMeasuresAndTheTypesOfItsFilters() {
    var schema =
        places()
            .addAttribute(
                EnhancedType.listOf(Float.class),
                a ->
                    a.name("embedding")
                        .getter(place -> place.vector)
                        .setter((place, vector) -> {})
                        .tags(vectorAttribute("by-likeness", 3, DistanceFunction.EUCLIDEAN)))
            .addAttribute(
                String.class,
                a ->
                    a.name("tenant")
                        .getter(place -> place.texts.get("tenant"))
                        .setter((place, tenant) -> {})
                        .tags(searchVectorsHashKey("by-likeness")))
            .addAttribute(
                Integer.class,
                a ->
                    a.name("people")
                        .getter(place -> place.numbers.get("people"))
                        .setter((place, people) -> {})
                        .tags(searchVectorsInlineFilterKey("by-likeness")))
            .build();

    assertThat(BeanTable.of(schema).projectingKeysOnly("by-likeness").named("places"))
        .extracting(spec -> spec.vectorIndexes().get("by-likeness"))
        .isEqualTo(
            VectorSearchIndex.of("embedding", 3, EUCLIDEAN)
                .partitionKey("tenant", STRING)
                .filter("people", NUMBER)
                .projectingKeysOnly());
  }

  @Test
  void anIndexCopiesWhatIsSaidHere() {
    var table =
        BeanTable.of(ORDERS).projecting("by-status", "total").projectingKeysOnly("by-total");

    assertThat(table.named("orders"))
        .isEqualTo(
            TableSpec.named("orders")
                .partitionKey("customer", STRING)
                .sortKey("number", NUMBER)
                .globalIndex(
                    "by-status",
                    i ->
                        i.partitionKey("status", STRING)
                            .sortKey("number", NUMBER)
                            .projecting("total"))
                .localIndex("by-total", i -> i.sortKey("total", NUMBER).projectingKeysOnly()));
    assertThat(BeanTable.of(ORDERS).named("orders").globalIndexes().get("by-status").projection())
        .isEmpty();
  }

  @Test
  void anIndexThatTheSchemaDoesNotHaveIsRefused() {
    assertThatThrownBy(() -> BeanTable.of(ORDERS).projectingKeysOnly("by-sattus"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "io.ddbkit.provisioner.bean.Order has no index by-sattus, not one of: by-status,"
                + " by-total");
  }

  @Test
  void aClassWithoutAPartitionKeyIsNoTable() {
    var part =
        StaticTableSchema.builder(Place.class)
            .newItemSupplier(Place::new)
            .addAttribute(
                String.class,
                a ->
                    a.name("name")
                        .getter(place -> place.texts.get("name"))
                        .setter((place, name) -> {}))
            .build();

    assertThatThrownBy(() -> BeanTable.of(part).named("places"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "io.ddbkit.provisioner.bean.BeanTableTest$Place has no partition key, which a table"
                + " needs. Annotate the getter of an attribute with @DynamoDbPartitionKey");
  }

  @Test
  void theBeanIsTheOriginOfWhatItSays() {
    var spec = BeanTable.of(ORDERS).named("orders").with(TimeToLive.on("expiresAt"));

    assertThat(spec.compose().explain(CoreSettings.GLOBAL_INDEXES))
        .contains("BeanTable.of(io.ddbkit.provisioner.bean.Order) at BeanTableTest.java:");
    assertThat(spec.compose().explain(TimeToLive.TIME_TO_LIVE))
        .contains("TimeToLive.on(\"expiresAt\") at BeanTableTest.java:");
  }
}
