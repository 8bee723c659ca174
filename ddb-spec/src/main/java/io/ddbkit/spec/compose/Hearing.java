package io.ddbkit.spec.compose;

import io.ddbkit.spec.text.Printable;
import io.ddbkit.spec.trait.Contribution;
import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Strength;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What was said about one setting, as claims to its leaves. */
final class Hearing<T> {
  /** One claim, with all that its speaker said in the same breath. */
  record Said(Claim claim, SortedMap<Path, Object> breath) {}

  private final Setting<T> setting;
  private final List<Contribution<T>> counting;
  private final List<Contribution<T>> dismissed = new ArrayList<>();
  private final SortedMap<Path, List<Said>> said = new TreeMap<>();

  Hearing(Setting<T> setting, Collection<Contribution<T>> contributions) {
    this.setting = setting;
    this.counting = new ArrayList<>(contributions);
    firmestDismissals().forEach(this::dismiss);
    counting.forEach(this::hear);
  }

  /** The firmest first, for it may dismiss the others. */
  private List<Contribution<T>> firmestDismissals() {
    return counting.stream()
        .filter(contribution -> contribution.bounds().dismissed())
        .sorted(Comparator.comparing((Contribution<T> each) -> each.strength()).reversed())
        .toList();
  }

  private void dismiss(Contribution<T> dismissal) {
    counting.stream()
        .filter(each -> !each.needed() && isOver(dismissal, each))
        .forEach(dismissed::add);
    counting.removeAll(dismissed);
  }

  private static boolean isOver(Contribution<?> dismissal, Contribution<?> each) {
    int firmer = dismissal.strength().compareTo(each.strength());
    return firmer > 0
        || (firmer == 0
            && !each.bounds().dismissed()
            && dismissal.origin().outranks(each.origin()));
  }

  private void hear(Contribution<T> contribution) {
    var breath = leaves(contribution);
    breath.forEach(
        (path, value) -> {
          var claim =
              new Claim(
                  value, contribution.strength(), contribution.needed(), contribution.origin());
          said.computeIfAbsent(path, p -> new ArrayList<>()).add(new Said(claim, breath));
        });
  }

  private SortedMap<Path, Object> leaves(Contribution<T> contribution) {
    return contribution.value().map(value -> Shape.leaves(setting, value)).orElseGet(TreeMap::new);
  }

  /** Whether anybody speaks of the setting whose words count. */
  boolean speaks() {
    return counting.stream()
        .anyMatch(each -> each.value().isPresent() || !each.bounds().dismissed());
  }

  /** The claims to every leaf, a parent before its children. */
  SortedMap<Path, List<Said>> leaves() {
    return said;
  }

  /** That nothing counts which was said less firmly; empty: it was not said, or met nobody. */
  Optional<Verdict> dismissals() {
    if (dismissed.isEmpty()) {
      return Optional.empty();
    }
    var claims = marked(Mark.DISMISSED, contribution -> contribution.bounds().dismissed());
    var losers =
        dismissed.stream()
            .filter(each -> each.strength() != Strength.DEFAULT)
            .map(each -> new Claim(summary(each), each.strength(), each.origin()))
            .toList();
    return losers.isEmpty()
        ? Optional.empty()
        : Optional.of(Decision.between(claims).verdict(List.of()).beating(losers));
  }

  private String summary(Contribution<T> contribution) {
    return leaves(contribution).entrySet().stream()
        .map(leaf -> relative(leaf.getKey()) + Printable.value(leaf.getValue()))
        .collect(Collectors.joining(", "));
  }

  private String relative(Path leaf) {
    var below = leaf.below(setting.path());
    return below.isEmpty() ? "" : below + " ";
  }

  /** The claims that there shall be nothing but what is spoken of. */
  List<Claim> nothingElse() {
    return marked(Mark.NOTHING_ELSE, each -> each.bounds().nothingElse());
  }

  /** By entry, the claims that it shall not be there, and those of all who speak of it. */
  Map<Path, List<Claim>> tombstones() {
    var names = new TreeSet<String>();
    counting.forEach(contribution -> names.addAll(contribution.bounds().without()));
    return names.stream()
        .collect(
            Collectors.toMap(
                name -> setting.path().entry(name), this::existence, (a, b) -> a, TreeMap::new));
  }

  private List<Claim> existence(String name) {
    var place = setting.path().entry(name);
    var present =
        marked(
            Mark.PRESENT,
            each -> each.strength() != Strength.DEFAULT && Shape.stands(place, leaves(each)));
    var absent = marked(Mark.ABSENT, each -> each.bounds().without().contains(name));
    var all = new ArrayList<>(present);
    all.addAll(absent);
    return all;
  }

  private List<Claim> marked(Mark mark, Predicate<Contribution<T>> which) {
    return counting.stream()
        .filter(which)
        .map(each -> new Claim(mark, each.strength(), each.needed(), each.origin()))
        .toList();
  }

  /** What was said of an entry that shall not be there says nothing. */
  void bury(Path entry) {
    said.keySet().removeIf(leaf -> leaf.within(entry));
  }
}
