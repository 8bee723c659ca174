package io.ddbkit.traits.raw;

import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.trait.Path;
import java.util.Map;
import java.util.Optional;

/** Where those parts of vector indexes stand in the raw form that have members of their own. */
final class RawVectorPlaces {
  private static final int PART = 2;
  private static final Map<String, Path> MEMBERS =
      Map.of(
          "attribute", Path.of("VectorAttribute.AttributeName"),
          "dimensions", Path.of("Dimensions"),
          "distance", Path.of("DistanceFunction"),
          "partitionKeys", Path.of("SearchSchema"),
          "filters", Path.of("SearchSchema"));

  private RawVectorPlaces() {}

  /** The place of this part of a spec; empty: it is none of these. */
  static Optional<Path> of(Path ofSpec) {
    var steps = ofSpec.steps();
    if (!ofSpec.within(CoreSettings.VECTOR_INDEXES.path()) || steps.size() <= PART) {
      return Optional.empty();
    }
    var index = RawVectorRules.PLACE.entry(steps.get(1).text());
    return Optional.ofNullable(MEMBERS.get(steps.get(PART).text()))
        .map(member -> below(index, member));
  }

  private static Path below(Path index, Path member) {
    var place = index;
    for (var step : member.steps()) {
      place = place.component(step.text());
    }
    return place;
  }
}
