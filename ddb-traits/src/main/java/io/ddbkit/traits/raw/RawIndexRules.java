package io.ddbkit.traits.raw;

import io.ddbkit.spec.trait.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rules about indexes and their projections. */
final class RawIndexRules {
  static final Path GLOBAL = Path.of("GlobalSecondaryIndexes");
  static final Path LOCAL = Path.of("LocalSecondaryIndexes");
  private static final Set<String> PROJECTIONS =
      Set.of(RawProjection.ALL, RawProjection.KEYS_ONLY, RawProjection.INCLUDE);

  private final RawTable raw;
  private final RawRules rules;

  RawIndexRules(RawTable raw, RawRules rules) {
    this.raw = raw;
    this.rules = rules;
  }

  void judge() {
    notEmpty("global-index.list", raw.globalSecondaryIndexes(), GLOBAL);
    notEmpty("local-index.list", raw.localSecondaryIndexes(), LOCAL);
    var names = new HashSet<String>();
    raw.placedGlobals().forEach(at -> index(at, at.index().projection(), names));
    raw.placedLocals().forEach(at -> index(at, at.index().projection(), names));
    raw.placedVectors().forEach(at -> index(at, at.index().projection(), names));
    raw.placedLocals().forEach(this::localKey);
  }

  private void notEmpty(String rule, Optional<List<RawIndex>> indexes, Path place) {
    indexes.filter(List::isEmpty).ifPresent(empty -> rules.found(rule, place, "an empty list"));
  }

  private void index(Placed index, Optional<RawProjection> projection, Set<String> names) {
    if (!index.name().isEmpty() && !names.add(index.name())) {
      rules.found("index.name.unique", index.place().component("IndexName"), index.name());
    }
    var place = index.place().component("Projection");
    projection.ifPresentOrElse(
        given -> projection(given, place),
        () -> rules.found("projection.present", place, "no projection"));
  }

  private void projection(RawProjection projection, Path place) {
    var type = projection.projectionType().orElse("no type");
    if (!PROJECTIONS.contains(type)) {
      rules.found("projection.type", place.component("ProjectionType"), type);
    }
    var attributes = projection.nonKeyAttributes().orElseGet(List::of);
    var list = place.component("NonKeyAttributes");
    if (projection.nonKeyAttributes().isPresent()
        && Set.of(RawProjection.ALL, RawProjection.KEYS_ONLY).contains(type)) {
      rules.found("projection.attributes.include-only", list, type + " with " + attributes);
    }
    var seen = new HashSet<String>();
    attributes.stream()
        .filter(name -> !seen.add(name))
        .distinct()
        .forEach(name -> rules.found("projection.attribute.once", list, name));
  }

  private void localKey(PlacedIndex placed) {
    var index = placed.index();
    var place = placed.keys();
    if (index.hasThroughput()) {
      rules.found("local-index.throughput", placed.place(), "throughput of its own");
    }
    if (index.keys().isEmpty() || !RawKeyRules.wellTyped(index.keys())) {
      return;
    }
    long partitionKeys = index.keys().stream().filter(key -> key.isOf(RawKey.HASH)).count();
    if (partitionKeys != 1 || index.keys().size() != 2) {
      rules.found("local-index.key", place, RawKeyRules.types(index.keys()));
    }
    var tables = partitionKey(raw.keys());
    var own = partitionKey(index.keys());
    if (tables.isPresent() && own.isPresent() && !own.equals(tables)) {
      rules.found("local-index.partition-key", place, own.get());
    }
  }

  /** Where it is defined: a name that is mistaken is told already. */
  private Optional<String> partitionKey(List<RawKey> schema) {
    return schema.stream()
        .filter(key -> key.isOf(RawKey.HASH))
        .map(RawKey::name)
        .findFirst()
        .filter(
            name ->
                raw.attributes().stream()
                    .anyMatch(
                        attribute -> attribute.attributeName().filter(name::equals).isPresent()));
  }
}
