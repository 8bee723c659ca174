package io.ddbkit.traits.raw;

import io.ddbkit.spec.trait.Path;
import io.ddbkit.traits.internal.codec.Labels;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules about key schemas and attribute definitions. */
final class RawKeyRules {
  static final Path KEYS = Path.of("KeySchema");
  private static final Path ATTRIBUTES = Path.of("AttributeDefinitions");
  private static final int LONGEST_NAME = 255;

  private final RawTable raw;
  private final RawRules rules;
  private final Set<String> defined;
  private final List<String> definitions;
  private final Set<String> told = new HashSet<>();

  RawKeyRules(RawTable raw, RawRules rules) {
    this.raw = raw;
    this.rules = rules;
    this.definitions =
        Labels.of(raw.attributes().stream().map(RawAttribute::attributeName).toList());
    this.defined =
        raw.attributes().stream()
            .flatMap(attribute -> attribute.attributeName().stream())
            .collect(Collectors.toCollection(TreeSet::new));
  }

  void judge() {
    definitions();
    schema(raw.keys(), KEYS);
    if (wellTyped(raw.keys())) {
      tableKey();
    }
    raw.placedGlobals().forEach(at -> schema(at.index().keys(), at.keys()));
    raw.placedLocals().forEach(at -> schema(at.index().keys(), at.keys()));
    raw.placedVectors().stream()
        .flatMap(placed -> placed.elements().stream())
        .forEach(at -> attribute(at.element().attributeName(), at.place()));
  }

  private void definitions() {
    if (raw.attributes().isEmpty()) {
      rules.found("attribute.definitions.present", ATTRIBUTES, "no attribute definitions");
    }
    var seen = new HashSet<String>();
    for (int i = 0; i < raw.attributes().size(); i++) {
      definition(raw.attributes().get(i), place(i), seen);
    }
    if (schemas().noneMatch(List::isEmpty)) {
      unused();
    }
  }

  private Path place(int number) {
    return ATTRIBUTES.entry(definitions.get(number));
  }

  /** Where a schema is missing nobody knows what it would use. */
  private void unused() {
    var unused = new TreeSet<>(defined);
    schemas().flatMap(List::stream).map(RawKey::name).forEach(unused::remove);
    raw.placedVectors().stream()
        .flatMap(placed -> placed.index().elements().stream())
        .map(RawSearchElement::name)
        .forEach(unused::remove);
    unused.remove(""); // told already, as a name that is missing
    for (int i = 0; i < raw.attributes().size(); i++) {
      var name = raw.attributes().get(i).attributeName().orElse("");
      if (unused.remove(name)) {
        rules.found("attribute.definition.used", place(i), name);
      }
    }
  }

  private void definition(RawAttribute attribute, Path place, Set<String> seen) {
    var name = attribute.attributeName().orElse("");
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      var said = RawNameRules.said(attribute.attributeName());
      rules.found("attribute.name.length", place.component("AttributeName"), said);
    } else if (!seen.add(name)) {
      rules.found("attribute.definition.once", place, name);
    }
    if (!Set.of("S", "N", "B").contains(attribute.attributeType().orElse(""))) {
      var type = attribute.attributeType().orElse("no type");
      rules.found("attribute.type", place.component("AttributeType"), type);
    }
  }

  private Stream<List<RawKey>> schemas() {
    return Stream.of(
            Stream.of(raw.keys()),
            raw.globals().stream().map(RawIndex::keys),
            raw.locals().stream().map(RawIndex::keys))
        .flatMap(schemas -> schemas);
  }

  /** What holds for the schema of a table and of an index. */
  private void schema(List<RawKey> schema, Path place) {
    if (schema.isEmpty()) {
      rules.found("key.schema.present", place, "no key schema");
      return;
    }
    var labels = Labels.of(schema.stream().map(RawKey::attributeName).toList());
    for (int i = 0; i < schema.size(); i++) {
      element(schema.get(i), place.entry(labels.get(i)));
    }
    if (wellTyped(schema) && !partitionKeysFirst(schema)) {
      rules.found("key.schema.order", place, types(schema));
    }
  }

  private void element(RawKey key, Path place) {
    if (!key.isOf(RawKey.HASH) && !key.isOf(RawKey.RANGE)) {
      rules.found("key.type", place.component("KeyType"), key.keyType().orElse("no key type"));
    }
    attribute(key.attributeName(), place);
  }

  private void attribute(Optional<String> name, Path place) {
    if (name.isEmpty() || (!isDefined(name.get()) && told.add(name.get()))) {
      rules.found(
          "key.attribute.defined", place.component("AttributeName"), RawNameRules.said(name));
    }
  }

  /** Without definitions, which is told, nobody knows. */
  private boolean isDefined(String name) {
    return raw.attributes().isEmpty() || defined.contains(name);
  }

  private void tableKey() {
    long partitionKeys = raw.keys().stream().filter(key -> key.isOf(RawKey.HASH)).count();
    long sortKeys = raw.keys().size() - partitionKeys;
    if (raw.keys().isEmpty()) {
      return;
    }
    if (partitionKeys != 1) {
      rules.found("key.schema.partition-key", KEYS, types(raw.keys()));
    }
    if (sortKeys > 1) {
      rules.found("key.schema.sort-key", KEYS, types(raw.keys()));
    }
  }

  static boolean wellTyped(List<RawKey> schema) {
    return schema.stream().allMatch(key -> key.isOf(RawKey.HASH) || key.isOf(RawKey.RANGE));
  }

  private static boolean partitionKeysFirst(List<RawKey> schema) {
    long leading = schema.stream().takeWhile(key -> key.isOf(RawKey.HASH)).count();
    return leading == schema.stream().filter(key -> key.isOf(RawKey.HASH)).count();
  }

  static String types(List<RawKey> schema) {
    return schema.stream()
        .map(key -> key.name() + " " + key.keyType().orElse(""))
        .collect(Collectors.joining(", "));
  }
}
