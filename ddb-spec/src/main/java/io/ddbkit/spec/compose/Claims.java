package io.ddbkit.spec.compose;

import io.ddbkit.spec.text.Printable;
import io.ddbkit.spec.trait.Contribution;
import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Strength;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The contributions to one setting, as claims to its leaves. */
final class Claims<T> {
  /** One claim, with all leaves of the contribution that it is part of. */
  record Said(Claim claim, SortedMap<Path, Object> breath) {}

  private final Setting<T> setting;
  private final Dismissal<T> dismissal;
  private final List<Contribution<T>> counting;
  private final SortedMap<Path, List<Said>> said = new TreeMap<>();

  Claims(Setting<T> setting, Collection<Contribution<T>> contributions) {
    this.setting = setting;
    this.dismissal = Dismissal.among(contributions);
    this.counting = dismissal.counting();
    counting.forEach(this::hear);
  }

  private void hear(Contribution<T> contribution) {
    var breath = leaves(contribution);
    breath.forEach(
        (path, value) -> {
          var claim = claim(value, contribution);
          said.computeIfAbsent(path, p -> new ArrayList<>()).add(new Said(claim, breath));
        });
  }

  private SortedMap<Path, Object> leaves(Contribution<T> contribution) {
    return contribution.value().map(value -> Shape.leaves(setting, value)).orElseGet(TreeMap::new);
  }

  /** Whether any contribution that is used sets or excludes something. */
  boolean speaks() {
    return counting.stream()
        .anyMatch(each -> each.value().isPresent() || !each.exclusions().dismissed());
  }

  /** The claims to every leaf, a parent before its children. */
  SortedMap<Path, List<Said>> leaves() {
    return said;
  }

  /**
   * What dismissals did: they dismissed weaker contributions, or a stronger contribution was used
   * instead; empty: there are none, or they met nothing.
   */
  Optional<Resolution> dismissals() {
    var dismissers = claims(Mark.DISMISSED, dismissal.dismissals());
    if (dismissers.isEmpty()) {
      return Optional.empty();
    }
    var gone = dismissal.gone().stream().map(each -> claim(summary(each), each)).toList();
    var over = claims(Mark.PRESENT, dismissal.over());
    if (gone.isEmpty() && over.isEmpty()) {
      return Optional.empty();
    }
    var winners = over.isEmpty() ? dismissers : over;
    var losers = new ArrayList<>(over.isEmpty() ? List.<Claim>of() : dismissers);
    losers.addAll(gone);
    return Optional.of(Decision.between(winners).resolution(List.of()).beating(losers));
  }

  private String summary(Contribution<T> contribution) {
    var bounds = contribution.exclusions();
    var parts = new ArrayList<String>();
    leaves(contribution)
        .forEach((path, value) -> parts.add(relative(path) + Printable.value(value)));
    bounds.without().forEach(name -> parts.add("[" + name + "] " + Mark.ABSENT));
    if (bounds.noOthers()) {
      parts.add(Mark.NO_OTHERS.toString());
    }
    return String.join(", ", parts);
  }

  private String relative(Path leaf) {
    var below = leaf.below(setting.path());
    return below.isEmpty() ? "" : below + " ";
  }

  /** The claims that all other entries are removed. */
  List<Claim> noOthers() {
    return claims(
        Mark.NO_OTHERS, counting.stream().filter(each -> each.exclusions().noOthers()).toList());
  }

  /** By entry that a contribution removes: those claims, and the claims that set it. */
  Map<Path, List<Claim>> tombstones() {
    var removed = new TreeSet<String>();
    counting.forEach(contribution -> removed.addAll(contribution.exclusions().without()));
    var tombstones = new TreeMap<Path, List<Claim>>();
    removed.forEach(name -> tombstones.put(setting.path().entry(name), existence(name)));
    return tombstones;
  }

  /** In their order, since of two overrides the later is used. */
  private List<Claim> existence(String name) {
    var place = setting.path().entry(name);
    return counting.stream()
        .flatMap(each -> existence(name, place, each).stream().map(mark -> claim(mark, each)))
        .toList();
  }

  private Optional<Mark> existence(String name, Path place, Contribution<T> said) {
    if (said.exclusions().without().contains(name)) {
      return Optional.of(Mark.ABSENT);
    }
    return said.strength() != Strength.DEFAULT && Shape.stands(place, leaves(said))
        ? Optional.of(Mark.PRESENT)
        : Optional.empty();
  }

  private static List<Claim> claims(Mark mark, List<? extends Contribution<?>> said) {
    return said.stream().map(each -> claim(mark, each)).toList();
  }

  private static Claim claim(Object value, Contribution<?> said) {
    return new Claim(value, said.strength(), said.required(), said.origin());
  }

  /** Drops the claims to leaves of a removed entry. */
  void bury(Path entry) {
    said.keySet().removeIf(leaf -> leaf.within(entry));
  }
}
