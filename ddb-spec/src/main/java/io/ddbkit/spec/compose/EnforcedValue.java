package io.ddbkit.spec.compose;

import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.trait.Setting;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The part of a desired value that a live table must have. A default applies to what is created or
 * enabled, and never to what exists: so a leaf that only a default sets counts if an entry above it
 * is new, or a choice above it changes, and more than a default sets that.
 */
final class EnforcedValue<T> {
  private final Setting<T> setting;
  private final SortedMap<Path, Object> desired;
  private final Optional<T> live;
  private final Provenance provenance;

  /** Found when it is needed: where no default is used, nothing depends on what stands. */
  private @Nullable SortedMap<Path, Object> standing;

  private EnforcedValue(Setting<T> setting, T desired, Optional<T> live, Provenance provenance) {
    this.setting = setting;
    this.desired = Shape.leaves(setting, desired);
    this.live = live;
    this.provenance = provenance;
  }

  static <T> Optional<T> of(
      Setting<T> setting, T desired, Optional<T> live, Provenance provenance) {
    var asked = new EnforcedValue<>(setting, desired, live, provenance);
    var leaves = new TreeMap<>(asked.desired);
    boolean isPart = leaves.keySet().removeIf(leaf -> !asked.speaks(leaf));
    if (leaves.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(isPart ? Shape.build(setting, leaves) : desired);
  }

  private SortedMap<Path, Object> standing() {
    var known = standing;
    if (known == null) {
      known = live.map(value -> Shape.leaves(setting, value)).orElseGet(TreeMap::new);
      standing = known;
    }
    return known;
  }

  private boolean speaks(Path leaf) {
    return provenance.isEnforced(leaf) || isBelowWhatIsNew(leaf);
  }

  private boolean isBelowWhatIsNew(Path leaf) {
    for (int length = 1; length < leaf.steps().size(); length++) {
      var above = leaf.prefix(length);
      if (isNewEntry(above) || isChangedChoice(above)) {
        return true;
      }
    }
    return false;
  }

  private boolean isNewEntry(Path place) {
    return place.steps().get(place.steps().size() - 1).key()
        && !Shape.stands(place, standing())
        && desired.keySet().stream()
            .anyMatch(leaf -> leaf.within(place) && provenance.isEnforced(leaf));
  }

  private boolean isChangedChoice(Path place) {
    return desired.get(place) instanceof Alternative kind
        && provenance.isEnforced(place)
        && !kind.equals(standing().get(place));
  }
}
