package io.ddbkit.traits;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.ScalarType;
import io.ddbkit.spec.VectorDistance;
import io.ddbkit.spec.VectorSearchIndex;
import io.ddbkit.spec.text.JavaCalls;
import io.ddbkit.spec.trait.Contributions;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.spec.trait.TraitType;
import jakarta.validation.Valid;
import java.util.Collections;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Vector indexes as a trait, so that a pattern can include them.
 *
 * <p>They add up with those of {@link io.ddbkit.spec.TableSpec#vectorIndex} and of other traits; an
 * index that two traits define must be the same. The default projection of a new index is all
 * attributes; an existing one keeps its projection. Indexes that nothing defines are left alone,
 * except with {@link #withNoOthers()}. The table must have on-demand billing.
 *
 * @param indexes the indexes, by name
 * @param without the names of indexes that are removed
 * @param noOthers whether indexes that nobody defines are removed
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/VectorSearch.Requirements.html">Requirements
 *     of vector indexes</a>
 */
public record VectorIndexes(
    Map<String, @Valid VectorSearchIndex> indexes, SortedSet<String> without, boolean noOthers)
    implements Trait {

  public static final TraitType<VectorIndexes> TYPE =
      TraitType.of("vectorIndexes", VectorIndexes.class, "Vector indexes, by name.")
          .useFor("similarity searches: recommendations, semantic search, retrieval for models")
          .cost("storage of the vectors and of the projected attributes, writes and searches")
          .conflictsWith("vectorIndexes", "provisionedCapacity", "autoscaling", "pattern")
          .samples(
              of("by-text", VectorSearchIndex.of("text", 1024, VectorDistance.COSINE)),
              of(
                  "by-image",
                  VectorSearchIndex.of("image", 512, VectorDistance.EUCLIDEAN)
                      .partitionKey("shop", ScalarType.STRING)
                      .filter("price", ScalarType.NUMBER)
                      .projectingKeysOnly()),
              of().without("by-old"),
              of().withNoOthers());

  public VectorIndexes {
    requireNonNull(indexes, "indexes");
    requireNonNull(without, "without");
    indexes = Collections.unmodifiableSortedMap(new TreeMap<>(indexes));
    without = Collections.unmodifiableSortedSet(new TreeSet<>(without));
  }

  /** No indexes yet. */
  public static VectorIndexes of() {
    return new VectorIndexes(new TreeMap<>(), Collections.emptySortedSet(), false);
  }

  /** This index. */
  public static VectorIndexes of(String name, VectorSearchIndex definition) {
    requireNonNull(name, "name");
    requireNonNull(definition, "definition");
    return of().and(name, definition);
  }

  /** The same with one index more; it replaces one of the same name. */
  public VectorIndexes and(String name, VectorSearchIndex definition) {
    requireNonNull(name, "name");
    requireNonNull(definition, "definition");
    var more = new TreeMap<>(indexes);
    more.put(name, definition);
    return new VectorIndexes(more, without, noOthers);
  }

  /**
   * The same without an index of that name: if the table has it, it is removed. A definition of it
   * conflicts with this.
   */
  public VectorIndexes without(String name) {
    requireNonNull(name, "name");
    var more = new TreeSet<>(without);
    more.add(name);
    return new VectorIndexes(indexes, more, noOthers);
  }

  /** The same with no other indexes than those that are defined: others are removed. */
  public VectorIndexes withNoOthers() {
    return new VectorIndexes(indexes, without, true);
  }

  @Override
  public TraitType<VectorIndexes> type() {
    return TYPE;
  }

  @Override
  public void contribute(Contributions contributions) {
    var setting = CoreSettings.VECTOR_INDEXES;
    indexes.forEach(
        (name, index) ->
            contributions
                .value(setting, Map.of(name, index))
                .defaultValue(setting, Map.of(name, index.projectingAll())));
    without.forEach(name -> contributions.without(setting, name));
    if (noOthers) {
      contributions.noOthers(setting);
    }
  }

  @Override
  public String toString() {
    var definitions = new TreeMap<String, JavaCalls>();
    indexes.forEach((name, index) -> definitions.put(name, IndexCalls.of(index)));
    return JavaCalls.ofEach(VectorIndexes.class, "of", "and", definitions)
        .thenEach("without", without)
        .thenIf(noOthers, "withNoOthers")
        .toString();
  }
}
