package io.ddbkit.spec;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.internal.CheckReturnValue;
import io.ddbkit.spec.internal.SpecPaths;
import java.util.function.Function;

/** The calls of a spec about its vector indexes. */
@CheckReturnValue
abstract sealed class VectorIndexCalls extends PartCalls permits TableSpec {

  VectorIndexCalls(SpecBuilder parts) {
    super(parts);
  }

  /**
   * This table with a vector index, such as {@code vectorIndex("by-embedding", index ->
   * index.vectorAttribute("embedding", 1024, COSINE))}. It requires on-demand billing. Two
   * definitions of one name that contradict each other are a conflict; {@link
   * #replacingVectorIndex} replaces the one before.
   */
  public TableSpec vectorIndex(
      String index, Function<VectorSearchIndex.Unmeasured, VectorSearchIndex> definition) {
    requireNonNull(index, "index");
    requireNonNull(definition, "definition");
    return vectorIndex(index, definition.apply(new VectorSearchIndex.Unmeasured()));
  }

  /** This table with this vector index; see {@link #vectorIndex(String, Function)}. */
  public TableSpec vectorIndex(String index, VectorSearchIndex definition) {
    requireNonNull(index, "index");
    requireNonNull(definition, "definition");
    return also(new Definition.OfVectorIndex(index, definition), call("vectorIndex", index));
  }

  /** This table with this vector index in place of any of this name that it has. */
  public TableSpec replacingVectorIndex(
      String index, Function<VectorSearchIndex.Unmeasured, VectorSearchIndex> definition) {
    requireNonNull(index, "index");
    requireNonNull(definition, "definition");
    return replacingVectorIndex(index, definition.apply(new VectorSearchIndex.Unmeasured()));
  }

  /** This table with this vector index in place of any of this name that it has. */
  public TableSpec replacingVectorIndex(String index, VectorSearchIndex definition) {
    requireNonNull(index, "index");
    requireNonNull(definition, "definition");
    return instead(
        new Definition.OfVectorIndex(index, definition), call("replacingVectorIndex", index));
  }

  /**
   * This table without the vector index of this name: a plan removes it if it exists. A definition
   * of an index of this name is a conflict.
   */
  public TableSpec withoutVectorIndex(String index) {
    requireNonNull(index, "index");
    return self().toBuilder()
        .addWithoutVectorIndex(index)
        .build()
        .withOrigin(
            SpecPaths.WITHOUT_VECTOR_INDEXES.entry(index), call("withoutVectorIndex", index));
  }

  /**
   * This table with no other vector indexes than those that the spec and its traits define: a plan
   * removes all others. Without this call, other indexes are unmanaged and stay.
   */
  public TableSpec withNoOtherVectorIndexes() {
    return self().toBuilder()
        .noOtherVectorIndexes(true)
        .build()
        .withOrigin(SpecPaths.NO_OTHER_VECTOR_INDEXES, "withNoOtherVectorIndexes()");
  }
}
