package io.ddbkit.spec.internal.check;

import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.IndexProjection;
import io.ddbkit.spec.Key;
import io.ddbkit.spec.PrimaryKey;
import io.ddbkit.spec.internal.Names;
import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.rule.RuleBook;
import io.ddbkit.spec.trait.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Rules about indexes and their projections. */
final class IndexRules {
  static final Path GLOBAL = CoreSettings.GLOBAL_INDEXES.path();
  static final Path LOCAL = CoreSettings.LOCAL_INDEXES.path();

  private static final int MOST_LOCAL = 5;

  private IndexRules() {}

  static Stream<Finding> fewGlobalIndexes(SpecRules rules) {
    int count = rules.entries(CoreSettings.GLOBAL_INDEXES).size();
    int most = rules.policy().globalIndexes();
    return count <= most
        ? Stream.empty()
        : Stream.of(rules.found("global-index.count", GLOBAL, count + ", not " + most));
  }

  static Stream<Finding> names(SpecRules rules) {
    var global = rules.entries(CoreSettings.GLOBAL_INDEXES).keySet().stream();
    var local = rules.entries(CoreSettings.LOCAL_INDEXES).keySet().stream();
    return Stream.concat(
        global.flatMap(name -> name(name, GLOBAL.entry(name), rules)),
        local.flatMap(name -> name(name, LOCAL.entry(name), rules)));
  }

  private static Stream<Finding> name(String name, Path place, SpecRules rules) {
    var said = ViolationPaths.found(name);
    var found = new ArrayList<Finding>();
    if (name.length() < Names.SHORTEST || name.length() > Names.LONGEST) {
      found.add(rules.found("index.name.length", place, said));
    }
    if (!name.matches(Names.PATTERN)) {
      found.add(rules.found("index.name.characters", place, said));
    }
    return found.stream();
  }

  static Stream<Finding> oneNameForOneIndex(SpecRules rules) {
    return rules.entries(CoreSettings.GLOBAL_INDEXES).keySet().stream()
        .filter(rules.entries(CoreSettings.LOCAL_INDEXES)::containsKey)
        .map(
            name ->
                RuleBook.finding(
                    "index.name.unique",
                    GLOBAL.entry(name),
                    Stream.of(
                            rules.statements("global index " + name, GLOBAL.entry(name)),
                            rules.statements("local index " + name, LOCAL.entry(name)))
                        .flatMap(List::stream)
                        .toList()));
  }

  static Stream<Finding> localIndexesNeedASortKey(SpecRules rules) {
    var key = CoreSettings.PRIMARY_KEY;
    boolean sorted = rules.said(key).flatMap(PrimaryKey::sortKey).isPresent();
    var statements = rules.statements("a table without a sort key", key.path());
    return rules.entries(CoreSettings.LOCAL_INDEXES).keySet().stream()
        .filter(name -> !sorted)
        .map(name -> RuleBook.finding("local-index.table-sort-key", LOCAL.entry(name), statements));
  }

  static Stream<Finding> fewLocalIndexes(SpecRules rules) {
    var names = rules.entries(CoreSettings.LOCAL_INDEXES).keySet();
    return names.size() <= MOST_LOCAL
        ? Stream.empty()
        : Stream.of(rules.found("local-index.count", LOCAL, ViolationPaths.found(names)));
  }

  static Stream<Finding> localIndexesLimitCollections(SpecRules rules) {
    var names = rules.entries(CoreSettings.LOCAL_INDEXES).keySet();
    return names.isEmpty()
        ? Stream.empty()
        : Stream.of(rules.found("local-index.collection-size", LOCAL, String.join(", ", names)));
  }

  static Stream<Finding> fewIncludedAttributes(SpecRules rules) {
    int count = included(rules).mapToInt(included -> included.names.size()).sum();
    int most = rules.policy().includedAttributes();
    return count <= most
        ? Stream.empty()
        : Stream.of(rules.found("projection.include.total", GLOBAL, count + ", not " + most));
  }

  static Stream<Finding> noKeysIncluded(SpecRules rules) {
    var tableKeys =
        rules.said(CoreSettings.PRIMARY_KEY).map(PrimaryKey::attributes).orElseGet(List::of);
    return included(rules)
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

  private static Stream<Included> included(SpecRules rules) {
    var global =
        rules.entries(CoreSettings.GLOBAL_INDEXES).entrySet().stream()
            .map(
                index ->
                    new Included(
                        GLOBAL.entry(index.getKey()),
                        index.getValue().attributes(),
                        included(index.getValue().projection())));
    var local =
        rules.entries(CoreSettings.LOCAL_INDEXES).entrySet().stream()
            .map(
                index ->
                    new Included(
                        LOCAL.entry(index.getKey()),
                        List.of(index.getValue().sortKey()),
                        included(index.getValue().projection())));
    return Stream.concat(global, local);
  }

  private static Set<String> included(Optional<IndexProjection> projection) {
    return projection
        .<Set<String>>map(p -> p instanceof IndexProjection.Include i ? i.attributes() : Set.of())
        .orElseGet(Set::of);
  }
}
