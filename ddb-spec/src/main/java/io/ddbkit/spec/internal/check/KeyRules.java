package io.ddbkit.spec.internal.check;

import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.Key;
import io.ddbkit.spec.PrimaryKey;
import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.rule.RuleBook;
import io.ddbkit.spec.rule.Statement;
import io.ddbkit.spec.trait.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Rules about the keys of a table and of its indexes. */
final class KeyRules {
  private KeyRules() {}

  static Stream<Finding> oneTypeForOneAttribute(SpecRules rules) {
    return uses(rules).values().stream()
        .filter(types -> types.size() > 1)
        .map(
            types -> {
              var statements = new ArrayList<Statement>();
              types.forEach(
                  (key, path) -> statements.addAll(rules.statements(key + " in " + path, path)));
              var first = types.values().iterator().next();
              return RuleBook.finding("key.attribute.one-type", first, statements);
            });
  }

  static Stream<Finding> noAttributeTwiceInOneKey(SpecRules rules) {
    return rules.keys().entrySet().stream()
        .flatMap(
            key ->
                repeated(key.getValue()).stream()
                    .map(name -> rules.found("key.attribute.once", key.getKey(), name)));
  }

  static Stream<Finding> noReservedWords(SpecRules rules) {
    return uses(rules).entrySet().stream()
        .filter(use -> ReservedWords.contains(use.getKey()))
        .map(
            use ->
                rules.found(
                    "key.name.reserved", use.getValue().values().iterator().next(), use.getKey()));
  }

  /** Each attribute with its types, and the first place of each type. */
  private static Map<String, Map<Key, Path>> uses(SpecRules rules) {
    var uses = new TreeMap<String, Map<Key, Path>>();
    rules
        .keys()
        .forEach(
            (path, key) ->
                key.forEach(
                    attribute ->
                        uses.computeIfAbsent(attribute.name(), name -> new LinkedHashMap<>())
                            .putIfAbsent(attribute, path)));
    return uses;
  }

  /** Every key, and every search schema, by its place, the table's first. */
  static Map<Path, List<Key>> keys(SpecRules rules) {
    var keys = new LinkedHashMap<Path, List<Key>>();
    var primaryKey = rules.said(CoreSettings.PRIMARY_KEY);
    primaryKey.ifPresent(key -> keys.put(CoreSettings.PRIMARY_KEY.path(), key.attributes()));
    var partition = primaryKey.map(PrimaryKey::partition).stream().toList();
    rules
        .entries(CoreSettings.GLOBAL_INDEXES)
        .forEach((name, index) -> keys.put(IndexRules.GLOBAL.entry(name), index.attributes()));
    rules
        .entries(CoreSettings.LOCAL_INDEXES)
        .forEach(
            (name, index) -> {
              var key = new ArrayList<>(partition);
              key.add(index.sortKey());
              keys.put(IndexRules.LOCAL.entry(name), key);
            });
    rules
        .entries(CoreSettings.VECTOR_INDEXES)
        .forEach((name, index) -> keys.put(IndexRules.VECTOR.entry(name), index.searchSchema()));
    return keys;
  }

  private static Set<String> repeated(List<Key> key) {
    var seen = new HashSet<String>();
    var repeated = new LinkedHashSet<String>();
    for (var attribute : key) {
      if (!seen.add(attribute.name())) {
        repeated.add(attribute.name());
      }
    }
    return repeated;
  }
}
