package io.ddbkit.testkit.simulated;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;
import static io.ddbkit.spec.VectorDistance.COSINE;
import static io.ddbkit.spec.VectorDistance.EUCLIDEAN;
import static io.ddbkit.testkit.assertion.DdbAssertions.assertThat;
import static io.ddbkit.testkit.assertion.DdbAssertions.assertThatTable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.provisioner.plan.Permit;
import io.ddbkit.provisioner.report.Outcome;
import io.ddbkit.provisioner.report.PlanRefusedException;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.VectorSearchIndex;
import io.ddbkit.traits.VectorIndexes;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** Vector indexes from a spec to a table that acts as DynamoDB does, and away again. */
@SuppressWarnings("unchecked") // the SDK has varargs of consumers
class VectorIndexesOfTablesTest {
  private static final TableSpec BARE = TableSpec.named("products").partitionKey("id", STRING);
  private static final VectorSearchIndex TEXT =
      VectorSearchIndex.of("text", 1024, COSINE)
          .partitionKey("shop", STRING)
          .filter("price", NUMBER)
          .projecting("title");
  private static final TableSpec BY_TEXT = BARE.vectorIndex("by-text", TEXT);

  private final SimulatedEngine engine = SimulatedEngine.start();
  private final SimulatedSpace space = engine.space("vectors");

  @AfterEach
  void stop() {
    engine.close();
  }

  @Test
  void areMadeWithTheTable() {
    var outcome = space.provisioner().createMissing(BY_TEXT);

    assertThat(outcome.kind()).isEqualTo(Outcome.Kind.CREATED);
    assertThatTable(space, BY_TEXT)
        .matchesItsSpec()
        .hasVectorIndex(
            "by-text",
            index ->
                index
                    .vectorAttribute("text", 1024, COSINE)
                    .partitionKey("shop", STRING)
                    .filter("price", NUMBER)
                    .projecting("title"))
        .hasNoVectorIndex("by-image");
    assertThat(space.provisioner().plan(BY_TEXT)).isEmpty();
  }

  /** Seventeen minutes, for a table of whatever size. */
  @Test
  void areAddedLaterAndWaitedFor() {
    space.provisioner().createMissing(BARE);

    var outcome = apply(BY_TEXT);

    assertThat(outcome.kind()).isEqualTo(Outcome.Kind.UPDATED);
    assertThat(outcome.elapsed()).isGreaterThan(Duration.ofMinutes(10));
    assertThat(table().vectorIndexes().get(0).indexStatusAsString()).isEqualTo("ACTIVE");
    assertThat(table().vectorIndexes().get(0).backfilling()).isNull();
    assertThat(space.provisioner().plan(BY_TEXT)).isEmpty();
  }

  @Test
  void areAddedOneAfterTheOtherWithGlobalIndexes() {
    space.provisioner().createMissing(BARE);
    var all =
        BY_TEXT
            .vectorIndex("by-image", VectorSearchIndex.of("image", 512, EUCLIDEAN))
            .globalIndex("by-shop", index -> index.partitionKey("shop", STRING));

    assertThat(apply(all).kind()).isEqualTo(Outcome.Kind.UPDATED);
    assertThat(space.provisioner().plan(all)).isEmpty();
  }

  @Test
  void areRemovedWithAPermit() {
    space.provisioner().createMissing(BY_TEXT);
    var spec = BARE.with(VectorIndexes.of().without("by-text"));

    assertThatThrownBy(() -> space.provisioner().apply(space.provisioner().plan(spec)))
        .isInstanceOf(PlanRefusedException.class)
        .hasMessageContaining("Permit.dropIndex(\"products\", \"by-text\")");
    space
        .provisioner()
        .apply(space.provisioner().plan(spec), Permit.dropIndex("products", "by-text"));

    assertThatTable(space, BARE).hasNoVectorIndex("by-text");
    assertThat(table().attributeDefinitions()).hasSize(1);
    assertThat(space.provisioner().plan(spec)).isEmpty();
  }

  /** What nobody speaks of, such as the projection, stays. */
  @Test
  void areBuiltAnewWithAPermit() {
    space.provisioner().createMissing(BY_TEXT);
    var other = BARE.vectorIndex("by-text", VectorSearchIndex.of("text", 256, COSINE));
    var plan = space.provisioner().plan(other);

    space.provisioner().apply(plan, Permit.replaceIndex("products", "by-text"));

    assertThatTable(space, other)
        .matchesItsSpec()
        .hasVectorIndex(
            "by-text", index -> index.vectorAttribute("text", 256, COSINE).projecting("title"));
    assertThat(space.provisioner().plan(other)).isEmpty();
  }

  /** Its successor stands before it goes. */
  @Test
  void areSucceededByOthers() {
    space.provisioner().createMissing(BY_TEXT);
    var next =
        BARE.vectorIndex("by-words", VectorSearchIndex.of("text", 1024, EUCLIDEAN))
            .withNoOtherVectorIndexes();

    assertThat(apply(next).kind()).isEqualTo(Outcome.Kind.UPDATED);
    assertThatTable(space, next).matchesItsSpec().hasNoVectorIndex("by-text");
  }

  @Test
  void comeAndGoWithAChangeOfBilling() {
    space.provisioner().createMissing(BARE.provisioned(5, 5));

    assertThat(apply(BY_TEXT.onDemand()).kind()).isEqualTo(Outcome.Kind.UPDATED);
    var back = BARE.withoutVectorIndex("by-text").provisioned(5, 5);
    assertThat(apply(back).kind()).isEqualTo(Outcome.Kind.UPDATED);
    assertThat(space.provisioner().plan(back)).isEmpty();
  }

  @Test
  void ofOthersAreReportedAndLeftAlone() {
    space.provisioner().createMissing(BY_TEXT.vectorIndex("theirs", TEXT));

    assertThat(space.provisioner().plan(BY_TEXT).text())
        .contains("not in the spec, left alone: vectorIndexes[theirs]");
    assertThat(table().vectorIndexes()).hasSize(2);
  }

  @Test
  void thatAreNotAsExpectedAreTold() {
    space.provisioner().createMissing(BY_TEXT);

    assertThatThrownBy(
            () ->
                assertThatTable(space, BARE)
                    .hasVectorIndex(
                        "by-text", index -> index.vectorAttribute("text", 3, EUCLIDEAN)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("expected vector index by-text, but it differs")
        .hasMessageContaining("  ~ vectorIndexes[by-text].dimensions: 1024 -> 3")
        .hasMessageContaining("  ~ vectorIndexes[by-text].distance: COSINE -> EUCLIDEAN");
    assertThatThrownBy(() -> assertThatTable(space, BARE).hasNoVectorIndex("by-text"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("expected no vector index by-text, but there is one")
        .hasMessageContaining(".withoutVectorIndex(\"by-text\") in its spec plans the removal");
  }

  /** DynamoDB refuses that for the whole of an index's creation. */
  @Test
  void keepTheirTableFromBeingReplacedUntilTheyAreBuilt() {
    space.provisioner().createMissing(BARE);
    space
        .client()
        .updateTable(
            r ->
                r.tableName("products")
                    .vectorIndexUpdates(
                        u ->
                            u.create(
                                c ->
                                    c.indexName("theirs")
                                        .vectorAttribute(a -> a.attributeName("text"))
                                        .dimensions(3L)
                                        .distanceFunction("COSINE")
                                        .projection(p -> p.projectionType("ALL")))));
    var other = TableSpec.named("products").partitionKey("number", NUMBER);
    var plan = space.provisioner().plan(other);

    var outcome = space.provisioner().apply(plan, Permit.replaceTable("products"));

    assertThat(outcome.elapsed()).isGreaterThan(Duration.ofMinutes(10));
    assertThatTable(space, other).matchesItsSpec();
  }

  private Outcome apply(TableSpec spec) {
    var plan = space.provisioner().plan(spec);
    return space.provisioner().apply(plan, plan.permits().toArray(Permit[]::new));
  }

  private TableDescription table() {
    return space.client().describeTable(r -> r.tableName("products")).table();
  }
}
