package io.ddbkit.spec.internal.check;

import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.Key;
import io.ddbkit.spec.PrimaryKey;
import io.ddbkit.spec.internal.Names;
import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.rule.RuleBook;
import io.ddbkit.spec.trait.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Rules about indexes and their projections. */
final class IndexRules {
  static final Path GLOBAL = CoreSettings.GLOBAL_INDEXES.path();
  static final Path LOCAL = CoreSettings.LOCAL_INDEXES.path();
  static final Path VECTOR = CoreSettings.VECTOR_INDEXES.path();

  private static final int MOST_LOCAL = 5;

  private IndexRules() {}

  static Stream<Finding> fewGlobalIndexes(SpecRules rules) {
    int count = rules.entries(CoreSettings.GLOBAL_INDEXES).size();
    int most = rules.policy().globalIndexes();
    return count <= most
        ? Stream.empty()
        : Stream.of(rules.found("global-index.count", GLOBAL, count + ", not " + most));
  }

  /**
   * The indexes of one kind.
   *
   * @param words what one of them is called
   * @param place where they are
   */
  private record Kind(String words, Path place, Set<String> names) {
    static List<Kind> all(SpecRules rules) {
      return List.of(
          new Kind("global index", GLOBAL, rules.entries(CoreSettings.GLOBAL_INDEXES).keySet()),
          new Kind("local index", LOCAL, rules.entries(CoreSettings.LOCAL_INDEXES).keySet()),
          new Kind("vector index", VECTOR, rules.entries(CoreSettings.VECTOR_INDEXES).keySet()));
    }

    Path of(String name) {
      return place.entry(name);
    }
  }

  static Stream<Finding> names(SpecRules rules) {
    return Kind.all(rules).stream()
        .flatMap(kind -> kind.names.stream().flatMap(name -> name(name, kind, rules)));
  }

  private static Stream<Finding> name(String name, Kind kind, SpecRules rules) {
    var found = new ArrayList<Finding>();
    if (name.length() < Names.SHORTEST || name.length() > Names.LONGEST) {
      found.add(rules.found("index.name.length", kind.of(name), ViolationPaths.found(name)));
    }
    if (!Names.isMadeOfThem(name)) {
      found.add(rules.found("index.name.characters", kind.of(name), ViolationPaths.found(name)));
    }
    return found.stream();
  }

  static Stream<Finding> oneNameForOneIndex(SpecRules rules) {
    var kinds = Kind.all(rules);
    var seen = new HashSet<String>();
    return kinds.stream()
        .flatMap(kind -> kind.names.stream())
        .filter(name -> !seen.add(name))
        .distinct()
        .map(
            name ->
                oneName(name, kinds.stream().filter(k -> k.names.contains(name)).toList(), rules));
  }

  private static Finding oneName(String name, List<Kind> kinds, SpecRules rules) {
    var statements =
        kinds.stream()
            .flatMap(k -> rules.statements(k.words + " " + name, k.of(name)).stream())
            .toList();
    var place = kinds.get(0).of(name);
    return RuleBook.finding("index.name.unique", place, statements);
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

  /** AWS counts those of global and local indexes. */
  static Stream<Finding> fewIncludedAttributes(SpecRules rules) {
    int count =
        Stream.concat(Included.ofGlobal(rules), Included.ofLocal(rules))
            .mapToInt(included -> included.names().size())
            .sum();
    int most = rules.policy().includedAttributes();
    return count <= most
        ? Stream.empty()
        : Stream.of(rules.found("projection.include.total", GLOBAL, count + ", not " + most));
  }

  static Stream<Finding> noKeysIncluded(SpecRules rules) {
    var tableKeys =
        rules.said(CoreSettings.PRIMARY_KEY).map(PrimaryKey::attributes).orElseGet(List::of);
    return Stream.of(Included.ofGlobal(rules), Included.ofLocal(rules), Included.ofVector(rules))
        .flatMap(indexes -> indexes)
        .flatMap(
            included ->
                Stream.concat(tableKeys.stream(), included.keys().stream())
                    .map(Key::name)
                    .distinct()
                    .filter(included.names()::contains)
                    .map(name -> rules.found("projection.include.key", included.index(), name)));
  }
}
