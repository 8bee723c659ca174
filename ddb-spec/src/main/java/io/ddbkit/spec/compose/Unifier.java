package io.ddbkit.spec.compose;

import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.rule.RuleBook;
import io.ddbkit.spec.rule.Severity;
import io.ddbkit.spec.rule.Voice;
import io.ddbkit.spec.trait.Contribution;
import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Strength;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Unifies the partial values that were said about one setting, leaf by leaf: equal ones agree, the
 * stronger wins, equally strong ones that differ are a conflict.
 */
final class Unifier<T> {
  /** One claim, with all that its speaker said in the same breath. */
  private record Said(Claim claim, SortedMap<Path, Object> breath) {}

  private final Setting<T> setting;
  private final SortedMap<Path, List<Said>> said = new TreeMap<>();
  private final SortedMap<Path, Object> leaves = new TreeMap<>();
  private final SortedMap<Path, Verdict> verdicts = new TreeMap<>();
  private final List<Finding> findings = new ArrayList<>();

  Unifier(Setting<T> setting, Collection<Contribution<T>> contributions) {
    this.setting = setting;
    contributions.forEach(this::hear);
    said.forEach(this::settle); // a parent before its children, so that choices are made first
  }

  private void hear(Contribution<T> contribution) {
    var breath = Shape.leaves(setting, contribution.value());
    breath.forEach(
        (path, value) ->
            said.computeIfAbsent(path, p -> new ArrayList<>())
                .add(
                    new Said(
                        new Claim(value, contribution.strength(), contribution.origin()), breath)));
  }

  private void settle(Path path, List<Said> all) {
    var claims =
        all.stream()
            .filter(each -> standsUnderChosenKinds(path, each.breath))
            .map(Said::claim)
            .toList();
    if (claims.isEmpty()) {
      return;
    }
    var winner = winner(path, claims);
    leaves.put(path, winner.value());
    verdicts.put(
        path,
        new Verdict(
            winner,
            claims.stream().filter(winner::agreesWith).toList(),
            claims.stream().filter(winner::beats).toList()));
  }

  /** What is said of an alternative that was not chosen says nothing. */
  private boolean standsUnderChosenKinds(Path path, Map<Path, Object> breath) {
    for (int length = 1; length < path.steps().size(); length++) {
      var above = path.prefix(length);
      if (leaves.get(above) instanceof Kind kind && !kind.equals(breath.get(above))) {
        return false;
      }
    }
    return true;
  }

  private Claim winner(Path path, List<Claim> claims) {
    var strongest = claims.stream().map(Claim::strength).max(Comparator.naturalOrder()).get();
    var top = claims.stream().filter(claim -> claim.strength() == strongest).toList();
    if (strongest == Strength.OVERRIDE) {
      return top.get(top.size() - 1);
    }
    var winner = top.get(0);
    if (top.stream().allMatch(winner::agreesWith)) {
      return winner;
    }
    findings.add(conflict(path, top));
    return top.stream().min(Comparator.comparing(Claim::toString)).get(); // in whatever order said
  }

  private Finding conflict(Path path, List<Claim> rivals) {
    var voices = new LinkedHashSet<Voice>();
    var words = new LinkedHashSet<String>();
    for (var rival : rivals) {
      voices.add(new Voice(spoken(path, rival), rival.origin()));
      words.add(rival.origin().words());
    }
    return new Finding(
        "compose.conflict",
        Severity.ERROR,
        Optional.of(path),
        RuleBook.text("compose.conflict"),
        List.copyOf(voices),
        waysOut(words),
        Optional.empty());
  }

  private static List<String> waysOut(Collection<String> words) {
    var sorted = words.stream().sorted().toList();
    return List.of(
        sorted.size() > 2
            ? "keep one of them, and drop the others"
            : "drop " + String.join(", or ", sorted),
        "or decide: .override(<the trait that shall win>, \"why\")");
  }

  /** The claim with what it says below, so that a choice shows its parts. */
  private String spoken(Path path, Claim claim) {
    var text = new StringBuilder(claim.value().toString());
    said.tailMap(path).entrySet().stream()
        .takeWhile(entry -> entry.getKey().within(path))
        .filter(entry -> !entry.getKey().equals(path))
        .forEach(
            entry ->
                entry.getValue().stream()
                    .map(Said::claim)
                    .filter(below -> below.origin().equals(claim.origin()))
                    .filter(below -> below.strength() == claim.strength())
                    .forEach(
                        below -> text.append(", ").append(below(path, entry.getKey(), below))));
    return text.toString();
  }

  private static String below(Path parent, Path path, Claim claim) {
    var rest = path.toString().substring(parent.toString().length());
    return (rest.startsWith(".") ? rest.substring(1) : rest) + " " + claim.value();
  }

  /**
   * The setting's value; where there is a conflict, that of one rival, the same in whatever order.
   */
  T value() {
    return Shape.build(setting, leaves);
  }

  SortedMap<Path, Verdict> verdicts() {
    return verdicts;
  }

  List<Finding> findings() {
    return findings;
  }
}
