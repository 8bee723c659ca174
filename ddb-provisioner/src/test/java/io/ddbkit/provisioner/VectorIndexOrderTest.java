package io.ddbkit.provisioner;

import static io.ddbkit.spec.ScalarType.STRING;
import static io.ddbkit.spec.VectorDistance.COSINE;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.provisioner.fake.ProvisionerFixture;
import io.ddbkit.provisioner.plan.Step;
import io.ddbkit.provisioner.report.Outcome;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.VectorSearchIndex;
import io.ddbkit.traits.Encryption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In which order vector indexes, and what they need of their table, are changed. */
class VectorIndexOrderTest {
  private static final VectorSearchIndex TEXT = VectorSearchIndex.of("text", 3, COSINE);
  private static final VectorSearchIndex LONGER = VectorSearchIndex.of("text", 4, COSINE);
  private static final TableSpec BY_TEXT = Orders.BARE.vectorIndex("by-text", TEXT);

  private final ProvisionerFixture lab = new ProvisionerFixture();

  @Test
  void aTableIsOnDemandBeforeItHasOne() {
    lab.standing(Orders.BARE.provisioned(5, 5));
    var spec = BY_TEXT.onDemand();

    assertThat(titles(spec)).containsExactly("switch to on-demand", "add vector index by-text");
    assertThat(text(spec))
        .contains("because an index requires on-demand billing, and other changes wait until");
    assertThat(lab.apply(spec).kind()).isEqualTo(Outcome.Kind.UPDATED);
  }

  @Test
  void aTableHasNoneBeforeItIsProvisioned() {
    lab.standing(BY_TEXT);
    var spec = Orders.BARE.withoutVectorIndex("by-text").provisioned(5, 5);

    assertThat(titles(spec))
        .containsExactly("remove vector index by-text", "switch to provisioned capacity");
    assertThat(text(spec)).contains("because a table with a vector index cannot be provisioned (");
    assertThat(lab.apply(spec).kind()).isEqualTo(Outcome.Kind.UPDATED);
  }

  @Test
  void anotherKeyComesAfterTheIndex() {
    lab.standing(Orders.BARE);

    assertThat(titles(BY_TEXT.with(Encryption.awsManaged())))
        .containsExactly("add vector index by-text", "change encryption");
  }

  /** Searches have an index to use all the time. */
  @Test
  void theSuccessorComesFirst() {
    lab.standing(BY_TEXT);
    var spec = Orders.BARE.vectorIndex("by-words", TEXT).withoutVectorIndex("by-text");

    assertThat(titles(spec))
        .containsExactly("add vector index by-words", "remove vector index by-text");
    assertThat(text(spec)).contains("because searches can move to the new index before");
  }

  @Test
  void theSuccessorComesLastWhereItsVectorsHaveAnotherLength() {
    lab.standing(BY_TEXT);
    var spec = Orders.BARE.vectorIndex("by-words", LONGER).withoutVectorIndex("by-text");

    assertThat(titles(spec))
        .containsExactly("remove vector index by-text", "add vector index by-words");
    assertThat(text(spec))
        .contains("because all vector indexes of one attribute have the same number of dimensions");
  }

  @Test
  void allOfOneLengthGoBeforeTheFirstOfAnother() {
    lab.standing(BY_TEXT.vectorIndex("by-words", TEXT));
    var spec = Orders.BARE.vectorIndex("by-text", LONGER).vectorIndex("by-words", LONGER);

    assertThat(titles(spec))
        .containsExactly(
            "remove vector index by-text, to build it anew",
            "remove vector index by-words, to build it anew",
            "add vector index by-text",
            "add vector index by-words");
    assertThat(lab.apply(spec).kind()).isEqualTo(Outcome.Kind.UPDATED);
  }

  @Test
  void theSuccessorComesLastWhereThereIsNoRoomForBoth() {
    var full = Orders.BARE;
    for (int i = 1; i <= 5; i++) {
      full = full.vectorIndex("by-" + i, TEXT);
    }
    lab.standing(full);
    var spec = Orders.BARE.vectorIndex("new", TEXT).withoutVectorIndex("by-5");

    assertThat(titles(spec)).containsExactly("remove vector index by-5", "add vector index new");
    assertThat(text(spec))
        .contains("because a table has 5 vector indexes at most, as far as is known (");
  }

  @Test
  void aNameIsFreeBeforeAnIndexOfTheOtherKindHasIt() {
    lab.standing(Orders.BARE.globalIndex("by-text", i -> i.partitionKey("text", STRING)));
    var vector =
        Orders.BARE
            .vectorIndex("by-text", VectorSearchIndex.of("vector", 3, COSINE))
            .withoutGlobalIndex("by-text");

    assertThat(titles(vector))
        .containsExactly("remove global index by-text", "add vector index by-text");
    assertThat(lab.apply(vector).kind()).isEqualTo(Outcome.Kind.UPDATED);

    var global =
        Orders.BARE
            .globalIndex("by-text", i -> i.partitionKey("text", STRING))
            .withoutVectorIndex("by-text");
    assertThat(titles(global))
        .containsExactly("remove vector index by-text", "add global index by-text");
    assertThat(text(global)).contains("because a table has one index of a name");
  }

  /** No order of builds keeps searches and queries working here. */
  @Test
  void twoIndexesOfBothKindsSwapTheirNames() {
    lab.standing(BY_TEXT.globalIndex("by-day", i -> i.partitionKey("day", STRING)));
    var swapped =
        Orders.BARE
            .vectorIndex("by-day", TEXT)
            .globalIndex("by-text", i -> i.partitionKey("day", STRING))
            .withNoOtherGlobalIndexes()
            .withNoOtherVectorIndexes();

    assertThat(titles(swapped))
        .containsExactly(
            "remove vector index by-text",
            "add global index by-text",
            "remove global index by-day",
            "add vector index by-day");
    assertThat(lab.apply(swapped).kind()).isEqualTo(Outcome.Kind.UPDATED);
  }

  private List<String> titles(TableSpec spec) {
    return lab.provisioner().plan(spec).steps().stream().map(Step::title).toList();
  }

  private String text(TableSpec spec) {
    return lab.provisioner().plan(spec).text();
  }
}
