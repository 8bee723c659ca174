package io.ddbkit.spec.compose;

import io.ddbkit.spec.trait.Contribution;
import io.ddbkit.spec.trait.Origin;
import io.ddbkit.spec.trait.Strength;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which contributions to a setting are dismissed: weaker ones, and of two overrides the earlier. A
 * default stays, unless it depends on a dismissed value of the same contribution, or of its entry.
 *
 * @param counting the contributions that are used, dismissals among them, in their order
 * @param gone the dismissed contributions, without defaults
 */
record Dismissal<T>(List<Contribution<T>> counting, List<Contribution<T>> gone) {

  static <T> Dismissal<T> among(Collection<Contribution<T>> said) {
    var all = List.copyOf(said);
    int strongest = -1;
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).exclusions().dismissed() && (strongest < 0 || isLater(all, strongest, i))) {
        strongest = i;
      }
    }
    return strongest < 0 ? new Dismissal<>(all, List.of()) : by(strongest, all);
  }

  private static <T> boolean isLater(List<Contribution<T>> all, int one, int other) {
    return all.get(other).strength().compareTo(all.get(one).strength()) >= 0;
  }

  private static <T> Dismissal<T> by(int dismissal, List<Contribution<T>> all) {
    var gone = new ArrayList<Contribution<T>>();
    var left = new ArrayList<Contribution<T>>();
    for (int i = 0; i < all.size(); i++) {
      boolean isEarlier = i < dismissal;
      var each = all.get(i);
      boolean isGone = beats(all.get(dismissal), each, isEarlier) || isOutranked(each, all);
      (isGone ? gone : left).add(each);
    }
    var hangers = new Hangers<>(gone, left.stream().filter(Dismissal::isWord).toList());
    left.removeIf(each -> each.strength() == Strength.DEFAULT && hangers.hangs(each));
    return new Dismissal<>(List.copyOf(left), List.copyOf(gone));
  }

  private static boolean beats(Contribution<?> dismissal, Contribution<?> each, boolean isEarlier) {
    int order = each.strength().compareTo(dismissal.strength());
    boolean isOverridden =
        order == 0
            && each.strength() == Strength.OVERRIDE
            && isEarlier
            && !each.origin().outranks(dismissal.origin());
    return isWord(each) && !each.required() && (order < 0 || isOverridden);
  }

  /** Whether an equally strong dismissal is in a layer that takes precedence. */
  private static boolean isOutranked(Contribution<?> each, List<? extends Contribution<?>> all) {
    return isWord(each)
        && !each.required()
        && all.stream()
            .filter(other -> other.exclusions().dismissed() && other.strength() == each.strength())
            .anyMatch(other -> other.origin().outranks(each.origin()));
  }

  /** Whether it is more than a default and more than a dismissal. */
  private static boolean isWord(Contribution<?> each) {
    return each.strength() != Strength.DEFAULT && !each.exclusions().dismissed();
  }

  /** The dismissals. */
  List<Contribution<T>> dismissals() {
    return counting.stream().filter(each -> each.exclusions().dismissed()).toList();
  }

  /** The contributions that the dismissals do not reach: stronger ones, and later overrides. */
  List<Contribution<T>> over() {
    var most = dismissals().stream().map(Contribution::strength).max(Comparator.naturalOrder());
    return most.stream()
        .flatMap(strength -> counting.stream().filter(each -> isOver(each, strength)))
        .toList();
  }

  private static boolean isOver(Contribution<?> each, Strength dismissal) {
    return isWord(each)
        && (each.strength().compareTo(dismissal) > 0
            || (each.strength() == Strength.OVERRIDE && !each.required()));
  }

  /** Which defaults depend on dismissed contributions. */
  private record Hangers<T>(List<Contribution<T>> gone, List<Contribution<T>> left) {

    boolean hangs(Contribution<T> byDefault) {
      return (speakers(gone).contains(byDefault.origin())
              && !speakers(left).contains(byDefault.origin()))
          || (isOfEntries(byDefault, gone) && !isOfEntries(byDefault, left));
    }

    private static <T> Set<Origin> speakers(List<Contribution<T>> words) {
      return words.stream().map(Contribution::origin).collect(Collectors.toSet());
    }

    private static <T> boolean isOfEntries(Contribution<T> byDefault, List<Contribution<T>> words) {
      return names(byDefault).stream()
          .anyMatch(name -> words.stream().anyMatch(word -> names(word).contains(name)));
    }

    private static Set<?> names(Contribution<?> said) {
      return said.value().orElse(null) instanceof Map<?, ?> entries ? entries.keySet() : Set.of();
    }
  }
}
