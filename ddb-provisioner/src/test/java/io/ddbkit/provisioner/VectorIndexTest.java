package io.ddbkit.provisioner;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;
import static io.ddbkit.spec.VectorDistance.COSINE;
import static io.ddbkit.spec.VectorDistance.EUCLIDEAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.provisioner.fake.ProvisionerFixture;
import io.ddbkit.provisioner.plan.Permit;
import io.ddbkit.provisioner.report.Outcome;
import io.ddbkit.provisioner.report.PlanRefusedException;
import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.VectorSearchIndex;
import io.ddbkit.traits.VectorIndexes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.SearchSchemaElement;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/** Vector indexes: made with a table, added to one that stands, removed and built anew. */
class VectorIndexTest {
  private static final VectorSearchIndex TEXT =
      VectorSearchIndex.of("text", 3, COSINE).partitionKey("shop", STRING).filter("price", NUMBER);
  private static final TableSpec BY_TEXT = Orders.BARE.vectorIndex("by-text", TEXT);

  private final ProvisionerFixture lab = new ProvisionerFixture();

  @Test
  void isMadeWithItsTableAndDefinesWhatSearchesName() {
    lab.provisioner().createMissing(BY_TEXT);

    var request = lab.dynamoDb.requests(CreateTableRequest.class).get(0);
    assertThat(defined(request.attributeDefinitions()))
        .containsExactly("id S", "shop S", "price N");
    assertThat(request.vectorIndexes())
        .singleElement()
        .satisfies(
            index -> {
              assertThat(index.vectorAttribute().attributeName()).isEqualTo("text");
              assertThat(index.dimensions()).isEqualTo(3);
              assertThat(index.distanceFunctionAsString()).isEqualTo("COSINE");
              assertThat(index.projection().projectionTypeAsString()).isEqualTo("ALL");
              assertThat(elements(index.searchSchema()))
                  .containsExactly("shop HASH", "price INLINE_FILTER");
            });
    assertThat(lab.provisioner().plan(BY_TEXT).isEmpty()).isTrue();
  }

  /** DynamoDB takes no schema without elements. */
  @Test
  void hasNoSearchSchemaWhereNothingIsSearchedBy() {
    lab.provisioner()
        .createMissing(
            Orders.BARE.vectorIndex("by-text", VectorSearchIndex.of("text", 3, EUCLIDEAN)));

    var index = lab.dynamoDb.requests(CreateTableRequest.class).get(0).vectorIndexes().get(0);
    assertThat(index.hasSearchSchema()).isFalse();
  }

  @Test
  void isAddedWithAllDefinitionsInTheSameRequest() {
    var other = BY_TEXT.globalIndex("by-shop", i -> i.partitionKey("shop", STRING));
    lab.standing(Orders.BARE.globalIndex("by-shop", i -> i.partitionKey("shop", STRING)));

    var outcome = lab.apply(other);

    assertThat(outcome.plan().text())
        .startsWith(
            """
            orders: 1 step (1 to add, 0 to change, 0 to remove; about 17 min)
              1 add vector index by-text   [in place, about 17 min]
                  + vectorIndexes[by-text].attribute: text
            """)
        .contains("the table cannot be deleted until the index is built");
    assertThat(defined(update().attributeDefinitions()))
        .containsExactly("id S", "shop S", "price N");
    assertThat(elements(update().vectorIndexUpdates().get(0).create().searchSchema()))
        .containsExactly("shop HASH", "price INLINE_FILTER");
    assertThat(lab.provisioner().plan(other).isEmpty()).isTrue();
  }

  /** Some emulators put what is sent in the place of what stands. */
  @Test
  void staysDefinedWhereAGlobalIndexIsAdded() {
    lab.standing(BY_TEXT).apply(BY_TEXT.globalIndex("by-day", i -> i.partitionKey("day", STRING)));

    assertThat(defined(update().attributeDefinitions()))
        .containsExactly("id S", "shop S", "price N", "day S");
  }

  @Test
  void isWaitedForUntilItIsActiveAndNotBackfilling() {
    lab.standing(Orders.BARE);
    lab.provisioner().apply(lab.provisioner().plan(BY_TEXT));

    assertThat(lab.plane.table("orders").now().vectorIndexes().get(0).backfilling()).isNull();

    lab.plane
        .table("orders")
        .becomes(
            Duration.ZERO,
            table ->
                table.vectorIndexes(
                    table.build().vectorIndexes().get(0).copy(i -> i.backfilling(true))));
    var live = lab.provisioner().read(BY_TEXT).orElseThrow();
    assertThat(live.reading(CoreSettings.VECTOR_INDEXES).orElseThrow().activity().whole())
        .hasToString("Busy[what=index by-text is ACTIVE]");
    assertThat(live.get(CoreSettings.VECTOR_INDEXES).orElseThrow()).containsOnlyKeys("by-text");
  }

  /** Global and vector indexes come one after the other. */
  @Test
  void isAddedWhenNoOtherIndexIsUnderWay() {
    lab.standing(Orders.BARE);
    var both =
        BY_TEXT
            .vectorIndex("by-image", VectorSearchIndex.of("image", 4, COSINE))
            .globalIndex("by-day", i -> i.partitionKey("day", STRING));

    lab.apply(both);

    assertThat(lab.updates()).hasSize(3);
    assertThat(lab.provisioner().verify(both).kind()).isEqualTo(Outcome.Kind.UNCHANGED);
  }

  @Test
  void filtersAreTheSameInWhateverOrderTheyStand() {
    var filtered = TEXT.filter("age", NUMBER);
    lab.standing(Orders.BARE.vectorIndex("by-text", filtered));
    lab.plane
        .table("orders")
        .becomes(
            Duration.ZERO,
            table -> {
              var index = table.build().vectorIndexes().get(0);
              var schema = index.searchSchema();
              table.vectorIndexes(
                  index.copy(i -> i.searchSchema(schema.get(2), schema.get(1), schema.get(0))));
            });

    assertThat(lab.provisioner().plan(Orders.BARE.vectorIndex("by-text", filtered)).isEmpty())
        .isTrue();
  }

  @Test
  void isRemovedWithItsPermit() {
    lab.standing(BY_TEXT);
    var spec = Orders.BARE.withoutVectorIndex("by-text");
    var plan = lab.provisioner().plan(spec);

    assertThat(plan.text())
        .isEqualTo(
            """
            orders: 1 step (0 to add, 0 to change, 1 to remove; about 5 s)
              1 remove vector index by-text   [destructive, about 5 s]
                  - vectorIndexes[by-text].attribute: text
                  - vectorIndexes[by-text].dimensions: 3
                  - vectorIndexes[by-text].distance: COSINE
                  - vectorIndexes[by-text].filters: [price (NUMBER)]
                  - vectorIndexes[by-text].partitionKeys: [shop (STRING)]
                  - vectorIndexes[by-text].projection: all
                  would lose index by-text: searches in it fail from then on
                  needs Permit.dropIndex("orders", "by-text")
            """);
    assertThat(lab.provisioner().plan(Orders.BARE.with(VectorIndexes.of().withNoOthers())).text())
        .isEqualTo(plan.text());
    assertThatThrownBy(() -> lab.provisioner().apply(plan))
        .isInstanceOf(PlanRefusedException.class);

    lab.provisioner().apply(plan, Permit.dropIndex("orders", "by-text"));

    assertThat(lab.plane.table("orders").now().hasVectorIndexes()).isFalse();
    assertThat(lab.provisioner().plan(spec).isEmpty()).isTrue();
  }

  @Test
  void isReportedAndLeftAloneWhereItIsSomebodyElses() {
    lab.standing(BY_TEXT.vectorIndex("theirs", VectorSearchIndex.of("image", 4, COSINE)));

    assertThat(lab.provisioner().plan(BY_TEXT).text())
        .isEqualTo(
            """
            orders: no changes
              not in the spec, left alone: vectorIndexes[theirs]
            """);
    assertThat(lab.provisioner().plan(Orders.BARE).unmanaged()).isEmpty();
  }

  @Test
  void isBuiltAnewUnderItsNameWithItsPermit() {
    lab.standing(BY_TEXT);
    var spec = Orders.BARE.vectorIndex("by-text", VectorSearchIndex.of("text", 3, EUCLIDEAN));
    var plan = lab.provisioner().plan(spec);

    assertThat(plan.permits()).containsExactly(Permit.replaceIndex("orders", "by-text"));
    assertThat(plan.text())
        .contains("1 remove vector index by-text, to build it anew")
        .contains("To keep searches in it working, add the new one under another name, and")
        .contains("2 add vector index by-text")
        .contains("because a table has one index of a name");
    assertThat(lab.apply(spec).kind()).isEqualTo(Outcome.Kind.UPDATED);
    assertThat(lab.provisioner().verify(spec).kind()).isEqualTo(Outcome.Kind.UNCHANGED);
  }

  @Test
  void ofAnotherLengthNeedsAnotherAttributeToo() {
    lab.standing(BY_TEXT);

    assertThat(lab.provisioner().plan(longer("by-text")).text())
        .contains("an attribute holds vectors of one length: put the new ones into another");
  }

  private static TableSpec longer(String name) {
    return Orders.BARE.vectorIndex(name, VectorSearchIndex.of("text", 4, COSINE));
  }

  @Test
  void partitionKeyAndFiltersThatAreGoneAreAnotherIndex() {
    lab.standing(BY_TEXT);
    var bare = VectorSearchIndex.of("text", 3, COSINE);

    assertThat(lab.provisioner().plan(Orders.BARE.vectorIndex("by-text", bare)).permits())
        .containsExactly(Permit.replaceIndex("orders", "by-text"));
  }

  @Test
  void aProjectionThatNobodySpeaksOfStays() {
    lab.standing(Orders.BARE.vectorIndex("by-text", TEXT.projectingKeysOnly()));

    assertThat(lab.provisioner().plan(BY_TEXT).isEmpty()).isTrue();
    assertThat(
            lab.provisioner()
                .plan(Orders.BARE.vectorIndex("by-text", TEXT.projectingAll()))
                .permits())
        .containsExactly(Permit.replaceIndex("orders", "by-text"));
  }

  /** As if nobody had spoken of it. */
  @Test
  void leavesNoDefinitionsWhereItIsLeftOut() {
    var emulator = lab.provisioner(b -> b.leaveOut(CoreSettings.VECTOR_INDEXES, "not known there"));

    emulator.createMissing(BY_TEXT);

    var request = lab.dynamoDb.requests(CreateTableRequest.class).get(0);
    assertThat(defined(request.attributeDefinitions())).containsExactly("id S");
    assertThat(request.hasVectorIndexes()).isFalse();
    assertThat(emulator.plan(BY_TEXT).text())
        .isEqualTo("orders: no changes\n  left out: vectorIndexes (not known there)\n");
  }

  @Test
  void tellsItsValueInNormalForm() {
    lab.standing(BY_TEXT);

    assertThat(lab.provisioner().read(BY_TEXT).orElseThrow().get(CoreSettings.VECTOR_INDEXES))
        .contains(Map.of("by-text", TEXT.projectingAll()));
  }

  private UpdateTableRequest update() {
    assertThat(lab.updates()).hasSize(1);
    return lab.updates().get(0);
  }

  private static List<String> defined(List<AttributeDefinition> definitions) {
    return definitions.stream()
        .map(d -> d.attributeName() + " " + d.attributeTypeAsString())
        .toList();
  }

  private static List<String> elements(List<SearchSchemaElement> schema) {
    return schema.stream()
        .map(e -> e.attributeName() + " " + e.searchSchemaElementTypeAsString())
        .toList();
  }
}
