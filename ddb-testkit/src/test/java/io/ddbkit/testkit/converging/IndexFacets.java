package io.ddbkit.testkit.converging;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;

import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.GlobalIndex;
import io.ddbkit.spec.VectorDistance;
import io.ddbkit.spec.VectorSearchIndex;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Global and vector indexes. One name may be that of a global and, in another table, of a vector
 * index.
 */
final class IndexFacets {
  static final List<String> GLOBAL = List.of("by-mail", "by-day", "by-sum", "by-text");
  static final List<String> VECTOR = List.of("by-text", "by-image");

  /** As many as a table may have, so that a new one does not fit beside them. */
  private static final int CROWD = 20;

  private static final double CROWDED = 0.95;

  private static final List<GlobalIndex> GLOBAL_INDEXES =
      List.of(
          global().partitionKey("mail", STRING).projectingAll(),
          global().partitionKey("mail", STRING).sortKey("placed", NUMBER).projectingKeysOnly(),
          global().partitionKey("orderDay", STRING).projecting("note"),
          global().partitionKey("team", STRING).partitionKey("orderDay", STRING).projectingAll(),
          global()
              .partitionKey("price", NUMBER)
              .sortKey("priority", NUMBER)
              .projecting("mail", "note"));

  private static final List<VectorSearchIndex> VECTOR_INDEXES =
      List.of(
          VectorSearchIndex.of("text", 8, VectorDistance.COSINE).projectingAll(),
          VectorSearchIndex.of("text", 8, VectorDistance.EUCLIDEAN).projectingKeysOnly(),
          VectorSearchIndex.of("image", 4, VectorDistance.COSINE)
              .partitionKey("team", STRING)
              .projectingAll(),
          VectorSearchIndex.of("image", 4, VectorDistance.DOT_PRODUCT)
              .filter("price", NUMBER)
              .projecting("note"),
          VectorSearchIndex.of("text", 16, VectorDistance.COSINE).projectingAll());

  private IndexFacets() {}

  private static GlobalIndex global() {
    return GlobalIndex.builder().build();
  }

  static String globalIndex(String name) {
    return "globalIndexes[" + name + "]";
  }

  static List<Facet> all() {
    return Stream.concat(
            GLOBAL.stream().map(IndexFacets::global), VECTOR.stream().map(IndexFacets::vector))
        .toList();
  }

  /** The indexes of a table that has hardly room for another one. */
  static List<Facet> crowd() {
    return IntStream.rangeClosed(1, CROWD)
        .mapToObj(number -> global("x%02d".formatted(number)).often(CROWDED))
        .toList();
  }

  private static Facet global(String name) {
    return Facet.of(
            globalIndex(name),
            CoreSettings.GLOBAL_INDEXES,
            GLOBAL_INDEXES.stream()
                .map(index -> Part.of(index, spec -> spec.globalIndex(name, index)))
                .toList())
        .off(Part.off("none", spec -> spec.withoutGlobalIndex(name)));
  }

  private static Facet vector(String name) {
    return Facet.of(
            "vectorIndexes[" + name + "]",
            CoreSettings.VECTOR_INDEXES,
            VECTOR_INDEXES.stream()
                .map(index -> Part.of(index, spec -> spec.vectorIndex(name, index)))
                .toList())
        .where(state -> state.isOnDemand() && !state.has(globalIndex(name)))
        .off(Part.off("none", spec -> spec.withoutVectorIndex(name)));
  }
}
