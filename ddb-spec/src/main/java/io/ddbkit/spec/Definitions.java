package io.ddbkit.spec;

import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.trait.Contribution;
import io.ddbkit.spec.trait.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The definitions of a spec's parts: how one joins those that were said before. */
final class Definitions {
  private static final String CONFLICT = "compose.conflict";

  private Definitions() {}

  /** The spec in which this was said too. */
  static TableSpec also(TableSpec spec, Definition said, Origin by) {
    var standing = said.standingIn(spec);
    var place = said.place();
    if (standing.isEmpty()) {
      var origins = spec.origins().with(place, by);
      return said.putInto(TableSpec.builder().from(spec)).origins(origins).build();
    }
    return standing.get().equals(said)
        ? TableSpec.builder().from(spec).origins(spec.origins().and(place, by)).build()
        : TableSpec.builder()
            .from(spec)
            .addAlsoSaid(said)
            .origins(spec.origins().and(said, by))
            .build();
  }

  /** The spec in which this was said instead of whatever else was said of the same part. */
  static TableSpec instead(TableSpec spec, Definition said, Origin by) {
    var place = said.place();
    return said.putInto(TableSpec.builder().from(spec))
        .alsoSaid(spec.alsoSaid().stream().filter(each -> !each.place().equals(place)).toList())
        .origins(spec.origins().with(place, by))
        .build();
  }

  /** What definitions say that stand in nobody's place, each by all who said it. */
  static Stream<Contribution<?>> contributions(TableSpec spec) {
    return spec.alsoSaid().stream()
        .flatMap(said -> spec.origins().all(said).stream().map(said::contribution));
  }

  /** A conflict of definitions has one way out more. */
  static Finding withReplacement(Finding finding, TableSpec spec) {
    return spec.alsoSaid().stream()
        .filter(said -> finding.rule().equals(CONFLICT))
        .filter(said -> finding.path().filter(path -> path.within(said.place())).isPresent())
        .findFirst()
        .map(said -> finding.remedies(after(finding.remedies(), said)))
        .orElse(finding);
  }

  private static List<String> after(List<String> ways, Definition said) {
    var more = new ArrayList<>(ways);
    more.add(1, "or replace the earlier definition: ." + said.replacement());
    return more;
  }
}
