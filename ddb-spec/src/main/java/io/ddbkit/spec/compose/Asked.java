package io.ddbkit.spec.compose;

import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.trait.Setting;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The part of a wish that may be asked of a standing table. A default speaks when a thing is made
 * or switched on, never about what stands: of a default's leaf, an entry above it must be new, or a
 * choice above it be changed, because somebody meant it.
 */
final class Asked {
  private final SortedMap<Path, Object> wish;
  private final SortedMap<Path, Object> live;
  private final Provenance provenance;

  private Asked(SortedMap<Path, Object> wish, SortedMap<Path, Object> live, Provenance provenance) {
    this.wish = wish;
    this.live = live;
    this.provenance = provenance;
  }

  static <T> Optional<T> of(Setting<T> setting, T wish, Optional<T> live, Provenance provenance) {
    var standing = live.map(value -> Shape.leaves(setting, value)).orElseGet(TreeMap::new);
    var asked = new Asked(Shape.leaves(setting, wish), standing, provenance);
    var leaves = new TreeMap<>(asked.wish);
    leaves.keySet().removeIf(leaf -> !asked.speaks(leaf));
    return leaves.isEmpty() ? Optional.empty() : Optional.of(Shape.build(setting, leaves));
  }

  private boolean speaks(Path leaf) {
    if (provenance.insistsOn(leaf)) {
      return true;
    }
    for (int length = 1; length <= leaf.steps().size(); length++) {
      var above = leaf.prefix(length);
      if (isNewEntry(above) || isChangedChoice(above)) {
        return true;
      }
    }
    return false;
  }

  private boolean isNewEntry(Path place) {
    return place.steps().get(place.steps().size() - 1).key()
        && !Shape.stands(place, live)
        && wish.keySet().stream()
            .anyMatch(leaf -> leaf.within(place) && provenance.insistsOn(leaf));
  }

  private boolean isChangedChoice(Path place) {
    return wish.get(place) instanceof Kind kind
        && provenance.insistsOn(place)
        && !kind.equals(live.get(place));
  }
}
