package io.ddbkit.spec;

import io.ddbkit.spec.trait.Origin;

/**
 * Adds a definition of a part, such as an index, to a spec, beside earlier ones or instead of them.
 */
final class Definitions {
  private Definitions() {}

  /** The spec with this definition too. */
  static TableSpec also(TableSpec spec, Definition said, Origin by) {
    var standing = said.existingIn(spec);
    var place = said.place();
    if (standing.isEmpty()) {
      var origins = spec.origins().with(place, by);
      return said.addTo(spec.toBuilder()).origins(origins).build();
    }
    return standing.get().equals(said)
        ? spec.toBuilder().origins(spec.origins().and(place, by)).build()
        : spec.toBuilder().addOtherDefinition(said).origins(spec.origins().and(said, by)).build();
  }

  /** The spec with this definition instead of all others of the same part. */
  static TableSpec instead(TableSpec spec, Definition said, Origin by) {
    var place = said.place();
    return said.addTo(spec.toBuilder())
        .otherDefinitions(
            spec.otherDefinitions().stream().filter(each -> !each.place().equals(place)).toList())
        .origins(spec.origins().with(place, by))
        .build();
  }
}
