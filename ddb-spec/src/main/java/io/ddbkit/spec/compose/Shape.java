package io.ddbkit.spec.compose;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.trait.Leaf;
import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.trait.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Takes a value apart into its leaves by path, builds it from them, and compares values by them.
 *
 * <p>An empty {@code Optional} and a missing map key have no leaf; an entry without leaves has a
 * mark as its leaf. A value of a sealed type has a leaf for its {@link Alternative}. A list, a set,
 * and a record that is a {@link Leaf} are leaves.
 *
 * <p>Forms are found by reflection on records, once per type; a native image must therefore keep
 * the record components and constructors of the settings' types.
 */
public final class Shape {
  private Shape() {}

  /** The leaves of {@code value}, a parent before its children. */
  public static <T> SortedMap<Path, Object> leaves(Setting<T> setting, T value) {
    requireNonNull(setting, "setting");
    requireNonNull(value, "value");
    var leaves = new TreeMap<Path, Object>();
    Form.of(setting.type()).walk(setting.path(), value, leaves);
    return leaves;
  }

  /**
   * The value that has these leaves.
   *
   * @throws IncompleteValueException if a leaf is missing that is not {@code Optional}
   */
  @SuppressWarnings("unchecked") // the form is that of the setting's type
  public static <T> T build(Setting<T> setting, SortedMap<Path, Object> leaves) {
    requireNonNull(setting, "setting");
    requireNonNull(leaves, "leaves");
    return (T) Form.of(setting.type()).build(setting.path(), leaves);
  }

  /**
   * What must change in {@code live} to satisfy {@code desired}. Leaves that a partial value does
   * not set are ignored.
   *
   * @param live the live value; empty: there is none
   */
  public static <T> List<Change> diff(Setting<T> setting, Optional<T> live, T desired) {
    requireNonNull(setting, "setting");
    requireNonNull(live, "live");
    requireNonNull(desired, "desired");
    var standing = live.map(value -> leaves(setting, value)).orElseGet(TreeMap::new);
    var changes = new ArrayList<Change>();
    leaves(setting, desired)
        .forEach(
            (path, wanted) -> {
              if (!satisfied(path, wanted, standing)) {
                changes.add(new Change(path, Optional.ofNullable(standing.get(path)), wanted));
              }
            });
    return List.copyOf(changes);
  }

  /**
   * The leaves that are removed: those of the former alternative of a sealed choice, such as the
   * units of a table that is switched to on-demand; and those of removed entries of a map.
   *
   * @param from the live value; empty: there is none
   * @param to the desired value; an empty map if all entries of {@code from} are removed
   */
  public static <T> List<Change> removed(Setting<T> setting, Optional<T> from, T to) {
    requireNonNull(setting, "setting");
    requireNonNull(from, "from");
    requireNonNull(to, "to");
    var wanted = leaves(setting, to);
    var standing = from.map(value -> leaves(setting, value)).orElseGet(TreeMap::new);
    boolean all = to instanceof Map<?, ?> none && none.isEmpty();
    var left = all ? List.of(setting.path()) : leftAlternatives(wanted, standing);
    var gone = new TreeMap<>(standing);
    gone.keySet().removeIf(path -> stands(path, wanted) || left.stream().noneMatch(path::within));
    return changes(gone, new TreeMap<>());
  }

  private static List<Path> leftAlternatives(
      SortedMap<Path, Object> wanted, SortedMap<Path, Object> standing) {
    return wanted.entrySet().stream()
        .filter(
            desired ->
                desired.getValue() instanceof Alternative && standing.containsKey(desired.getKey()))
        .filter(desired -> !desired.getValue().equals(standing.get(desired.getKey())))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The leaves that were added, changed or removed between two states. */
  public static List<Change> changes(SortedMap<Path, Object> then, SortedMap<Path, Object> now) {
    requireNonNull(then, "then");
    requireNonNull(now, "now");
    var places = new TreeSet<>(then.keySet());
    places.addAll(now.keySet());
    return places.stream()
        .filter(path -> !Objects.equals(then.get(path), now.get(path)))
        .map(
            path ->
                new Change(
                    path, Optional.ofNullable(then.get(path)), now.getOrDefault(path, Mark.ABSENT)))
        .toList();
  }

  /** {@code live} with every change of {@link #diff} applied. */
  public static <T> T overlay(Setting<T> setting, T live, T desired) {
    requireNonNull(setting, "setting");
    requireNonNull(live, "live");
    requireNonNull(desired, "desired");
    var leaves = leaves(setting, live);
    leaves(setting, desired)
        .forEach(
            (path, wanted) -> {
              if (!satisfied(path, wanted, leaves)) {
                leaves
                    .keySet()
                    .removeIf(other -> wanted instanceof Alternative && other.within(path));
                leaves.put(path, wanted);
              }
            });
    return build(setting, leaves);
  }

  /** Whether there is a leaf at the place or below. */
  static boolean stands(Path place, SortedMap<Path, Object> leaves) {
    var below = leaves.tailMap(place);
    return !below.isEmpty() && below.firstKey().within(place);
  }

  private static boolean satisfied(Path path, Object wanted, SortedMap<Path, Object> standing) {
    if (wanted == Mark.PRESENT) {
      return stands(path, standing);
    }
    var have = standing.get(path);
    if (have == null) {
      return wanted instanceof Leaf<?> leaf && leaf.satisfiedByNothing();
    }
    return wanted instanceof Leaf<?> leaf ? satisfied(leaf, have) : wanted.equals(have);
  }

  @SuppressWarnings("unchecked") // it fits
  private static <T> boolean satisfied(Leaf<T> leaf, Object have) {
    return LeafType.fits(leaf, have) && leaf.satisfiedBy((T) have);
  }
}
