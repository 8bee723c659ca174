package io.ddbkit.spec.compose;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.trait.Strength;
import io.ddbkit.spec.tree.Tree;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Where every value of a table came from.
 *
 * @param resolutions by leaf
 */
public record Provenance(SortedMap<Path, Resolution> resolutions) {

  public Provenance {
    requireNonNull(resolutions, "resolutions");
    resolutions = Collections.unmodifiableSortedMap(new TreeMap<>(resolutions));
  }

  /** Whether more than a default sets this leaf. */
  boolean isEnforced(Path leaf) {
    var resolution = resolutions.get(leaf);
    return resolution != null
        && resolution.winner().strength() != Strength.DEFAULT
        && !isMarked(resolution, Mark.DISMISSED);
  }

  /** Whether more than a default sets a leaf at the path or below. */
  boolean isEnforcedBelow(Path place) {
    for (var leaf : resolutions.tailMap(place).keySet()) {
      if (!leaf.within(place)) {
        return false;
      }
      if (isEnforced(leaf)) {
        return true;
      }
    }
    return false;
  }

  /** The leaves that only defaults set. */
  Set<Path> defaulted() {
    return resolutions.entrySet().stream()
        .filter(each -> each.getValue().winner().strength() == Strength.DEFAULT)
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The entries that are removed, and the settings whose other entries are. */
  Set<Path> marked() {
    return resolutions.entrySet().stream()
        .filter(
            each ->
                isMarked(each.getValue(), Mark.ABSENT) || isMarked(each.getValue(), Mark.NO_OTHERS))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether entries at the path are removed if nothing sets them. */
  boolean hasNoOthers(Path place) {
    var resolution = resolutions.get(place);
    return resolution != null && isMarked(resolution, Mark.NO_OTHERS);
  }

  private static boolean isMarked(Resolution resolution, Mark mark) {
    return resolution.winner().value() == mark;
  }

  /** The place that reads like this one: a name may hold what separates others, or be shortened. */
  Optional<Path> printed(Path place) {
    var text = place.toString();
    return tellsOf(place)
        ? Optional.of(place)
        : resolutions.keySet().stream()
            .flatMap(path -> IntStream.rangeClosed(1, path.steps().size()).mapToObj(path::prefix))
            .filter(path -> path.toString().equals(text) || path.isShownAs(place))
            .findFirst();
  }

  /** Whether something is set at the path or below. */
  boolean tellsOf(Path place) {
    var below = resolutions.tailMap(place);
    return !below.isEmpty() && below.firstKey().within(place);
  }

  /** The values at {@code place} and below, who set them, and what they are instead of. */
  String explain(Path place) {
    var text = Explanation.at(place, resolutions).text();
    return text.isEmpty() ? place + " is unmanaged: nothing sets it\n" : text;
  }

  /** The same for the whole table, in columns: path, value, set by. */
  public String explain() {
    return new ExplanationTable(resolutions).text();
  }

  /** The same as a tree. */
  public Tree tree() {
    return new Explanation(resolutions).tree();
  }
}
