package io.ddbkit.spec.internal.check;

import io.ddbkit.spec.Billing;
import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.Key;
import io.ddbkit.spec.VectorSearchIndex;
import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.rule.RuleBook;
import io.ddbkit.spec.rule.Statement;
import io.ddbkit.spec.trait.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Rules about vector indexes and what they need of their table. */
final class VectorIndexRules {
  private static final Path PLACE = IndexRules.VECTOR;

  private VectorIndexRules() {}

  static Stream<Finding> fewIndexes(SpecRules rules) {
    int count = indexes(rules).size();
    int most = rules.policy().vectorIndexes();
    return count <= most
        ? Stream.empty()
        : Stream.of(rules.found("vector-index.count", PLACE, count + ", not " + most));
  }

  static Stream<Finding> onDemandOnly(SpecRules rules) {
    boolean provisioned =
        rules.said(CoreSettings.BILLING).filter(Billing.Provisioned.class::isInstance).isPresent();
    if (!provisioned || indexes(rules).isEmpty()) {
      return Stream.empty();
    }
    var statements = new ArrayList<Statement>();
    indexes(rules)
        .keySet()
        .forEach(
            name -> statements.addAll(rules.statements("vector index " + name, PLACE.entry(name))));
    statements.addAll(rules.statements("provisioned", CoreSettings.BILLING.path()));
    return Stream.of(RuleBook.finding("vector-index.on-demand", PLACE, statements));
  }

  /** DynamoDB keeps one length of the vectors in an attribute. */
  static Stream<Finding> oneLengthForOneAttribute(SpecRules rules) {
    var byAttribute = new TreeMap<String, Map<String, VectorSearchIndex>>();
    indexes(rules)
        .forEach(
            (name, index) ->
                byAttribute
                    .computeIfAbsent(index.attribute(), attribute -> new TreeMap<>())
                    .put(name, index));
    return byAttribute.values().stream()
        .filter(
            shared ->
                shared.values().stream().map(VectorSearchIndex::dimensions).distinct().count() > 1)
        .map(shared -> lengths(shared, rules));
  }

  private static Finding lengths(Map<String, VectorSearchIndex> shared, SpecRules rules) {
    var statements = new ArrayList<Statement>();
    shared.forEach(
        (name, index) ->
            statements.addAll(
                rules.statements(
                    "%s of %d dimensions in index %s"
                        .formatted(index.attribute(), index.dimensions(), name),
                    dimensions(name))));
    var first = shared.keySet().iterator().next();
    return RuleBook.finding("vector-index.dimensions.same", dimensions(first), statements);
  }

  private static Path dimensions(String index) {
    return PLACE.entry(index).component("dimensions");
  }

  /**
   * A key attribute is a string, a number or binary, and a vector is a list. Of names that are
   * missing, which is told elsewhere, nobody knows.
   */
  static Stream<Finding> noKeyForAVector(SpecRules rules) {
    var keys = rules.keys();
    return indexes(rules).entrySet().stream()
        .filter(index -> !index.getValue().attribute().isEmpty())
        .flatMap(
            index ->
                keys.entrySet().stream()
                    .filter(key -> isIn(key.getValue(), index.getValue().attribute()))
                    .map(key -> key(index.getKey(), index.getValue(), key.getKey(), rules))
                    .limit(1));
  }

  private static boolean isIn(List<Key> keys, String attribute) {
    return keys.stream().anyMatch(key -> key.name().equals(attribute));
  }

  private static Finding key(String name, VectorSearchIndex index, Path key, SpecRules rules) {
    var place = PLACE.entry(name).component("attribute");
    var statements = new ArrayList<>(rules.statements(index.attribute() + " is a vector", place));
    statements.addAll(rules.statements(index.attribute() + " is a key in " + key, key));
    return RuleBook.finding("vector-index.attribute.key", place, statements);
  }

  private static Map<String, VectorSearchIndex> indexes(SpecRules rules) {
    return rules.entries(CoreSettings.VECTOR_INDEXES);
  }
}
