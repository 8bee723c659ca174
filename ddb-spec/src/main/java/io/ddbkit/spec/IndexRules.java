package io.ddbkit.spec;

import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.rule.RuleBook;
import io.ddbkit.spec.trait.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Rules about indexes and their projections. */
final class IndexRules {
  static final Path GLOBAL = CoreSettings.GLOBAL_INDEXES.path();
  static final Path LOCAL = CoreSettings.LOCAL_INDEXES.path();

  private IndexRules() {}

  static Stream<Finding> fewGlobalIndexes(SpecRules rules) {
    int count = rules.spec().globalIndexes().size();
    int most = rules.policy().globalIndexes();
    return count <= most
        ? Stream.empty()
        : Stream.of(rules.found("global-index.count", GLOBAL, count + ", not " + most));
  }

  static Stream<Finding> oneNameForOneIndex(SpecRules rules) {
    return rules.spec().globalIndexes().keySet().stream()
        .filter(rules.spec().localIndexes()::containsKey)
        .map(
            name ->
                RuleBook.finding(
                    "index.name.unique",
                    GLOBAL.entry(name),
                    List.of(
                        rules.voice("global index " + name, GLOBAL.entry(name)),
                        rules.voice("local index " + name, LOCAL.entry(name)))));
  }

  static Stream<Finding> localIndexesNeedASortKey(SpecRules rules) {
    var key = CoreSettings.PRIMARY_KEY.path();
    return rules.spec().primaryKey().sortKey().isPresent()
        ? Stream.empty()
        : rules.spec().localIndexes().keySet().stream()
            .map(
                name ->
                    RuleBook.finding(
                        "local-index.table-sort-key",
                        LOCAL.entry(name),
                        List.of(rules.voice("a table without a sort key", key))));
  }

  static Stream<Finding> localIndexesLimitCollections(SpecRules rules) {
    var names = rules.spec().localIndexes().keySet();
    return names.isEmpty()
        ? Stream.empty()
        : Stream.of(rules.found("local-index.collection-size", LOCAL, String.join(", ", names)));
  }

  static Stream<Finding> fewIncludedAttributes(SpecRules rules) {
    int count = included(rules.spec()).mapToInt(included -> included.names.size()).sum();
    int most = rules.policy().includedAttributes();
    return count <= most
        ? Stream.empty()
        : Stream.of(rules.found("projection.include.total", GLOBAL, count + ", not " + most));
  }

  static Stream<Finding> noKeysIncluded(SpecRules rules) {
    var tableKeys = rules.spec().primaryKey().attributes();
    return included(rules.spec())
        .flatMap(
            included ->
                Stream.concat(tableKeys.stream(), included.keys.stream())
                    .map(Key::name)
                    .distinct()
                    .filter(included.names::contains)
                    .map(name -> rules.found("projection.include.key", included.index, name)));
  }

  /** What an index includes by name, beside its keys. */
  private record Included(Path index, List<Key> keys, Set<String> names) {}

  private static Stream<Included> included(TableSpec spec) {
    var global =
        spec.globalIndexes().entrySet().stream()
            .map(
                index ->
                    new Included(
                        GLOBAL.entry(index.getKey()),
                        index.getValue().attributes(),
                        names(index.getValue().projection())));
    var local =
        spec.localIndexes().entrySet().stream()
            .map(
                index ->
                    new Included(
                        LOCAL.entry(index.getKey()),
                        List.of(index.getValue().sortKey()),
                        names(index.getValue().projection())));
    return Stream.concat(global, local);
  }

  private static Set<String> names(Optional<IndexProjection> projection) {
    return projection
        .<Set<String>>map(p -> p instanceof IndexProjection.Include i ? i.attributes() : Set.of())
        .orElseGet(Set::of);
  }
}
