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
 * The one walker: a value to its leaves by path, and back.
 *
 * <p>An empty {@code Optional} and a missing map key have no leaf; an entry that says nothing has
 * one that says so. A sealed choice has a leaf of its own, its {@link Kind}. A list, a set, and a
 * record that is a {@link Leaf} are leaves.
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
   * What must change in {@code live} to satisfy the wish. What a partial wish does not say is
   * nobody's business.
   *
   * @param live what stands; empty: nothing does
   */
  public static <T> List<Change> diff(Setting<T> setting, Optional<T> live, T wish) {
    requireNonNull(setting, "setting");
    requireNonNull(live, "live");
    requireNonNull(wish, "wish");
    var standing = live.map(value -> leaves(setting, value)).orElseGet(TreeMap::new);
    var changes = new ArrayList<Change>();
    leaves(setting, wish)
        .forEach(
            (path, wanted) -> {
              if (!satisfied(path, wanted, standing)) {
                changes.add(new Change(path, Optional.ofNullable(standing.get(path)), wanted));
              }
            });
    return List.copyOf(changes);
  }

  /**
   * The leaves that go: those of another alternative of a sealed choice, as the units of a table
   * that is switched to on-demand; and those of the entries of a map by name, where no entry is
   * left of them.
   *
   * @param from what stands; empty: nothing does
   * @param to what shall stand; a map without a single entry, where the entries of {@code from} go
   */
  public static <T> List<Change> gone(Setting<T> setting, Optional<T> from, T to) {
    requireNonNull(setting, "setting");
    requireNonNull(from, "from");
    requireNonNull(to, "to");
    var wanted = leaves(setting, to);
    var standing = from.map(value -> leaves(setting, value)).orElseGet(TreeMap::new);
    boolean all = to instanceof Map<?, ?> none && none.isEmpty();
    var left = all ? List.of(setting.path()) : leftAlternatives(wanted, standing);
    var gone = new TreeMap<>(standing);
    gone.keySet().removeIf(path -> stands(path, wanted) || left.stream().noneMatch(path::within));
    return since(gone, new TreeMap<>());
  }

  private static List<Path> leftAlternatives(
      SortedMap<Path, Object> wanted, SortedMap<Path, Object> standing) {
    return wanted.entrySet().stream()
        .filter(wish -> wish.getValue() instanceof Kind && standing.containsKey(wish.getKey()))
        .filter(wish -> !wish.getValue().equals(standing.get(wish.getKey())))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Leaf by leaf, what is not as it was: what is new, what is another, what is gone. */
  public static List<Change> since(SortedMap<Path, Object> then, SortedMap<Path, Object> now) {
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

  /** {@code live} after every change of {@link #diff} was made to it. */
  public static <T> T overlay(Setting<T> setting, T live, T wish) {
    requireNonNull(setting, "setting");
    requireNonNull(live, "live");
    requireNonNull(wish, "wish");
    var leaves = leaves(setting, live);
    leaves(setting, wish)
        .forEach(
            (path, wanted) -> {
              if (!satisfied(path, wanted, leaves)) {
                leaves.keySet().removeIf(other -> wanted instanceof Kind && other.within(path));
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
      return wanted instanceof Leaf leaf && leaf.satisfiedByNothing();
    }
    return wanted instanceof Leaf leaf ? leaf.satisfiedBy(have) : wanted.equals(have);
  }
}
