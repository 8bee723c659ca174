package io.ddbkit.spec.compose;

import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.trait.Strength;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Where every value of a table came from.
 *
 * @param verdicts by leaf
 */
public record Provenance(SortedMap<Path, Verdict> verdicts) {

  public Provenance {
    verdicts = Collections.unmodifiableSortedMap(new TreeMap<>(verdicts));
  }

  /** Whether somebody meant this leaf: more than a default says it. */
  boolean insistsOn(Path leaf) {
    var verdict = verdicts.get(leaf);
    return verdict != null && verdict.winner().strength() != Strength.DEFAULT;
  }

  /** The leaves that only a default says. */
  Set<Path> defaulted() {
    return verdicts.keySet().stream()
        .filter(path -> !insistsOn(path))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What stands at {@code place} and below, who said it, and what it was said instead of. */
  public String explain(Path place) {
    var text = new StringBuilder();
    verdicts.entrySet().stream()
        .filter(entry -> entry.getKey().within(place))
        .forEach(entry -> explain(entry, text));
    return text.isEmpty()
        ? place + " is unmanaged: nobody said anything about it\n"
        : text.toString();
  }

  /** The same for the whole table. */
  public String explain() {
    var text = new StringBuilder();
    verdicts.entrySet().forEach(entry -> explain(entry, text));
    return text.toString();
  }

  private static void explain(Map.Entry<Path, Verdict> entry, StringBuilder text) {
    var verdict = entry.getValue();
    var winner = verdict.winner();
    text.append(entry.getKey())
        .append(" = ")
        .append(winner.value())
        .append("  (")
        .append(winner.strength().name().toLowerCase(Locale.ROOT))
        .append(" by ")
        .append(origins(verdict))
        .append(reason(winner))
        .append(")\n");
    verdict.losers().forEach(loser -> text.append("    instead of ").append(loser).append('\n'));
  }

  private static String reason(Claim winner) {
    return winner.strength() == Strength.OVERRIDE
        ? winner.origin().reason().map(reason -> ", because: " + reason).orElse("")
        : "";
  }

  /** Those who agree with equal strength: a default that agrees tells nothing. */
  private static String origins(Verdict verdict) {
    return verdict.agreed().stream()
        .filter(claim -> claim.strength() == verdict.winner().strength())
        .map(claim -> claim.origin().toString())
        .distinct()
        .collect(Collectors.joining(" and "));
  }
}
