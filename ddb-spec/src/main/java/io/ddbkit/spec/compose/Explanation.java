package io.ddbkit.spec.compose;

import io.ddbkit.spec.trait.CallSite;
import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.tree.Tree;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Resolutions as text: the value, who set it, and what it is used instead of. */
record Explanation(SortedMap<Path, Resolution> resolutions) {
  private static final String BELOW = "    ";

  /** Of the values at the place and below. */
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
    var text = new StringBuilder();
    text.append(path)
        .append(" = ")
        .append(Resolution.shown(resolution.winner().value()))
        .append("  (")
        .append(resolution.setBy())
        .append(")\n");
    resolution
        .dismissers()
        .forEach(each -> text.append(BELOW + Resolution.DISMISSED + " (" + each.by() + ")\n"));
    resolution.losers().forEach(loser -> text.append(BELOW + Resolution.INSTEAD_OF + loser + "\n"));
    return text.toString();
  }

  Tree tree() {
    return new Tree.Array(
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
            .with("setBy", new Tree.Array(agreed))
            .with("insteadOf", new Tree.Array(losers));
    var dismissers = resolution.dismissers().stream().map(Explanation::claim).toList();
    return dismissers.isEmpty() ? node : node.with("dismissedBy", new Tree.Array(dismissers));
  }

  private static Tree claim(Claim claim) {
    var origin = claim.origin();
    var node =
        Tree.Node.empty()
            .with("value", claim.value().toString())
            .with("strength", claim.strength().name())
            .with("by", origin.description())
            .with("at", origin.at().map(CallSite::toString))
            .with("because", origin.reason());
    return claim.required() ? node.with("required", new Tree.Flag(true)) : node;
  }
}
