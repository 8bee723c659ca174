package io.ddbkit.spec.internal.check;

import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.GlobalIndex;
import io.ddbkit.spec.IndexProjection;
import io.ddbkit.spec.Key;
import io.ddbkit.spec.LocalIndex;
import io.ddbkit.spec.VectorSearchIndex;
import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.trait.Setting;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What an index includes by name, beside its keys.
 *
 * @param index where the index is
 * @param keys its own keys
 * @param names the names
 */
record Included(Path index, List<Key> keys, Set<String> names) {

  static Stream<Included> ofGlobal(SpecRules rules) {
    var setting = CoreSettings.GLOBAL_INDEXES;
    return of(rules, setting, GlobalIndex::attributes, GlobalIndex::projection);
  }

  static Stream<Included> ofLocal(SpecRules rules) {
    var setting = CoreSettings.LOCAL_INDEXES;
    return of(rules, setting, index -> List.of(index.sortKey()), LocalIndex::projection);
  }

  static Stream<Included> ofVector(SpecRules rules) {
    var setting = CoreSettings.VECTOR_INDEXES;
    return of(rules, setting, VectorSearchIndex::searchSchema, VectorSearchIndex::projection);
  }

  private static <V> Stream<Included> of(
      SpecRules rules,
      Setting<Map<String, V>> setting,
      Function<V, List<Key>> keys,
      Function<V, Optional<IndexProjection>> projection) {
    return rules.entries(setting).entrySet().stream()
        .filter(index -> !names(projection.apply(index.getValue())).isEmpty())
        .map(
            index ->
                new Included(
                    setting.path().entry(index.getKey()),
                    keys.apply(index.getValue()),
                    names(projection.apply(index.getValue()))));
  }

  private static Set<String> names(Optional<IndexProjection> projection) {
    return projection
        .<Set<String>>map(p -> p instanceof IndexProjection.Include i ? i.attributes() : Set.of())
        .orElseGet(Set::of);
  }
}
