package io.ddbkit.spec;

import io.ddbkit.spec.trait.Origin;

/** The definitions of a spec's parts: how one joins those that were said before. */
public final class Definitions {
  private Definitions() {}

  /** The spec in which this was said too. */
  static TableSpec also(TableSpec spec, Definition said, Origin by) {
    var standing = said.standingIn(spec);
    var place = said.place();
    if (standing.isEmpty()) {
      var origins = spec.origins().with(place, by);
      return said.putInto(spec.toBuilder()).origins(origins).build();
    }
    return standing.get().equals(said)
        ? spec.toBuilder().origins(spec.origins().and(place, by)).build()
        : spec.toBuilder().addOtherDefinition(said).origins(spec.origins().and(said, by)).build();
  }

  /** The spec in which this was said instead of whatever else was said of the same part. */
  static TableSpec instead(TableSpec spec, Definition said, Origin by) {
    var place = said.place();
    return said.putInto(spec.toBuilder())
        .otherDefinitions(
            spec.otherDefinitions().stream().filter(each -> !each.place().equals(place)).toList())
        .origins(spec.origins().with(place, by))
        .build();
  }
}
