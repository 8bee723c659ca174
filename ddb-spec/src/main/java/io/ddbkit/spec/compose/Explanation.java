package io.ddbkit.spec.compose;

import io.ddbkit.spec.text.Printable;
import io.ddbkit.spec.trait.CallSite;
import io.ddbkit.spec.trait.Origin;
import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.tree.Tree;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Resolutions in words: what stands, who said it, and what it was said instead of. */
record Explanation(SortedMap<Path, Resolution> resolutions) {

  /** Of what stands at the place and below. */
  static Explanation at(Path place, SortedMap<Path, Resolution> resolutions) {
    var below = new TreeMap<>(resolutions);
    below.keySet().removeIf(path -> !path.within(place));
    return new Explanation(below);
  }

  String text() {
    return resolutions.entrySet().stream()
        .map(entry -> text(entry.getKey(), entry.getValue()))
        .collect(Collectors.joining());
  }

  private static String text(Path path, Resolution resolution) {
    var winner = resolution.winner();
    var text = new StringBuilder();
    text.append(path)
        .append(" = ")
        .append(Printable.value(winner.value()))
        .append("  (")
        .append(winner.strength().name().toLowerCase(Locale.ROOT))
        .append(" by ")
        .append(speakers(resolution))
        .append(reason(winner))
        .append(")\n");
    resolution.dismissers().forEach(each -> text.append(dismissed(each)));
    resolution.losers().forEach(loser -> text.append("    instead of ").append(loser).append('\n'));
    return text.toString();
  }

  private static String dismissed(Claim by) {
    return "    what was set here does not count (%s by %s%s)%n"
        .formatted(by.strength().name().toLowerCase(Locale.ROOT), by.origin(), reason(by))
        .replace(System.lineSeparator(), "\n");
  }

  private static String reason(Claim winner) {
    return winner
        .origin()
        .reason()
        .map(reason -> ", because: " + Printable.sentence(reason))
        .orElse("");
  }

  /**
   * Those who need it, and those who agree with equal strength: a default that agrees tells
   * nothing.
   */
  private static String speakers(Resolution resolution) {
    return resolution.agreed().stream()
        .filter(claim -> claim.needed() || claim.strength() == resolution.winner().strength())
        .map(claim -> claim.needed() ? claim.origin().needing() : claim.origin())
        .map(Origin::toString)
        .distinct()
        .collect(Collectors.joining(" and "));
  }

  Tree tree() {
    return new Tree.Items(
        resolutions.entrySet().stream()
            .map(entry -> tree(entry.getKey(), entry.getValue()))
            .toList());
  }

  private static Tree tree(Path path, Resolution resolution) {
    var agreed = resolution.agreed().stream().map(Explanation::claim).toList();
    var losers = resolution.losers().stream().map(Explanation::claim).toList();
    var node =
        Tree.Node.empty()
            .with("path", path.toString())
            .with("value", resolution.winner().value().toString())
            .with("strength", resolution.winner().strength().name())
            .with("saidBy", new Tree.Items(agreed))
            .with("insteadOf", new Tree.Items(losers));
    var dismissers = resolution.dismissers().stream().map(Explanation::claim).toList();
    return dismissers.isEmpty() ? node : node.with("dismissedBy", new Tree.Items(dismissers));
  }

  private static Tree claim(Claim claim) {
    var origin = claim.origin();
    var node =
        Tree.Node.empty()
            .with("value", claim.value().toString())
            .with("strength", claim.strength().name())
            .with("by", origin.words())
            .with("at", origin.at().map(CallSite::toString))
            .with("because", origin.reason());
    return claim.needed() ? node.with("needed", new Tree.Flag(true)) : node;
  }
}
