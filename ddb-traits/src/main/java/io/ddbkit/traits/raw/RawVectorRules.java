package io.ddbkit.traits.raw;

import io.ddbkit.spec.trait.Path;

/**
 * Rules about vector indexes that only a raw form can break; that its attributes are defined,
 * {@link RawKeyRules} says.
 */
final class RawVectorRules {
  static final Path PLACE = Path.of("VectorIndexes");

  private final RawTable raw;
  private final RawRules rules;

  RawVectorRules(RawTable raw, RawRules rules) {
    this.raw = raw;
    this.rules = rules;
  }

  void judge() {
    for (var placed : raw.placedVectors()) {
      distance(placed);
      schema(placed);
    }
  }

  private void distance(PlacedVector placed) {
    var given = placed.index().distanceFunction();
    if (placed.index().distance().isEmpty()) {
      var place = placed.place().component("DistanceFunction");
      rules.found("vector-index.distance", place, given.orElse("no distance function"));
    }
  }

  private void schema(PlacedVector placed) {
    if (placed.index().searchSchema().isPresent() && placed.elements().isEmpty()) {
      rules.found("vector-index.search-schema.size", placed.schema(), "an empty list");
    }
    for (var at : placed.elements()) {
      var element = at.element();
      if (!element.isOf(RawSearchElement.HASH) && !element.isOf(RawSearchElement.INLINE_FILTER)) {
        rules.found(
            "vector-index.search-schema.type",
            at.place().component("SearchSchemaElementType"),
            element.searchSchemaElementType().orElse("no type"));
      }
    }
  }
}
