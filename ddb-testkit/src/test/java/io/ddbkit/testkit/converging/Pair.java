package io.ddbkit.testkit.converging;

import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.traits.ContributorInsights;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A table, and what a spec says of it.
 *
 * @param facets what there is to say
 * @param before the table
 * @param said what the spec says of it
 */
record Pair(List<Facet> facets, State before, State said) {
  static final Set<Setting<?>> OF_NEW_TABLES =
      Set.of(CoreSettings.PRIMARY_KEY, CoreSettings.LOCAL_INDEXES);

  /** Whether the spec says what only another table can have. */
  boolean replaces() {
    return facets.stream()
        .filter(facet -> OF_NEW_TABLES.contains(facet.setting()))
        .anyMatch(
            facet ->
                said.get(facet)
                    .filter(part -> !before.get(facet).filter(part::isSame).isPresent())
                    .isPresent());
  }

  TableSpec first() {
    return before.spec();
  }

  TableSpec second() {
    return said.spec();
  }

  /**
   * Whether an index is built anew whose insights stay on by what the spec says. A plan does not
   * see that they go with the old one, so that it takes a second run to switch them on again.
   */
  boolean rebuildsWhatIsWatched() {
    return !replaces()
        && facets.stream()
            .filter(facet -> facet.setting().equals(ContributorInsights.CONTRIBUTOR_INSIGHTS))
            .filter(facet -> said.get(facet).filter(part -> !part.isOff()).isPresent())
            .filter(facet -> before.get(facet).isPresent())
            .anyMatch(facet -> isRebuilt(facet, said));
  }

  /** What the table is by then: what the spec says and, where it says nothing, what it was. */
  State after() {
    var base = replaces() ? State.EMPTY : before;
    var after = State.EMPTY;
    for (var facet : facets) {
      var part = standing(facet, base, after);
      if (part.isPresent()) {
        after = after.with(facet, part.get());
      }
    }
    return after;
  }

  private Optional<Part> standing(Facet facet, State base, State after) {
    var asked = said.get(facet);
    if (asked.isPresent()) {
      return asked.filter(part -> !part.isOff()).map(part -> facet.result(base.get(facet), part));
    }
    boolean stays = facet.fits(after) && (facet.outlives() || !isRebuilt(facet, after));
    return base.get(facet).filter(part -> stays);
  }

  private boolean isRebuilt(Facet facet, State after) {
    return facet.owner().filter(owner -> !after.hasSame(owner, before)).isPresent();
  }

  /** The same, where all that the table has not is said to be off, as far as that can be said. */
  State whole() {
    var after = after();
    var whole = State.EMPTY;
    for (var facet : facets) {
      var part = after.get(facet).or(() -> facet.off().filter(off -> maySay(after, facet, off)));
      if (part.isPresent()) {
        whole = whole.with(facet, part.get());
      }
    }
    return whole;
  }

  /** Whether it may be said beside all else that there is not such a thing. */
  static boolean maySay(State state, Facet facet, Part off) {
    return state.with(facet, off).isValid();
  }

  @Override
  public String toString() {
    return "the table:\n" + before + "\nthe spec says:\n" + said;
  }
}
