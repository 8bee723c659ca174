package io.ddbkit.spec.compose;

import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.rule.RuleBook;
import io.ddbkit.spec.rule.Severity;
import io.ddbkit.spec.rule.Statement;
import io.ddbkit.spec.text.Printable;
import io.ddbkit.spec.trait.Origin;
import io.ddbkit.spec.trait.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Describes conflicts: who sets what, and the remedies. */
record Disputes(SortedMap<Path, List<Claims.Said>> said) {
  private static final String CALL = "[A-Z]\\w*\\.\\w+\\(.*\\)";
  private static final int OFFERED = 2;

  /** A conflict. If one value is required, no override is offered, since none would help. */
  Finding conflict(Path path, Decision decision) {
    var statements = new LinkedHashSet<Statement>();
    var speakers = new LinkedHashSet<Origin>();
    for (var rival : decision.rivals()) {
      statements.add(new Statement(spoken(path, rival), rival.origin(), rival.required()));
      speakers.add(rival.origin());
    }
    var heard = List.copyOf(statements);
    var remove = remove(names(speakers));
    return decision.required()
        ? error("compose.needed", path, heard, List.of(remove))
        : error("compose.conflict", path, heard, List.of(remove, override(speakers)));
  }

  /** Their calls, with their lines if two calls are the same. */
  private static Collection<String> names(Collection<Origin> speakers) {
    var words = speakers.stream().map(Origin::description).collect(Collectors.toSet());
    return words.size() == speakers.size()
        ? words
        : speakers.stream().map(Origin::toString).collect(Collectors.toSet());
  }

  /** The overrides that resolve the conflict, as calls that can be pasted. */
  private static String override(Collection<Origin> speakers) {
    var calls =
        speakers.stream()
            .map(Origin::innermost)
            .filter(words -> words.matches(CALL))
            .distinct()
            .sorted()
            .limit(OFFERED)
            .map(call -> ".override(%s, \"reason\")".formatted(call))
            .toList();
    return calls.isEmpty()
        ? "or choose one: .override(trait, \"reason\")"
        : "or choose one: " + String.join(" or ", calls);
  }

  private static Finding error(
      String rule, Path path, List<Statement> statements, List<String> ways) {
    return new Finding(
        rule,
        Severity.ERROR,
        Optional.of(path),
        RuleBook.text(rule),
        statements,
        ways,
        Optional.empty());
  }

  private static String remove(Collection<String> words) {
    var sorted = words.stream().sorted().toList();
    return sorted.size() > 2
        ? "keep one of them, and remove the others"
        : "remove " + String.join(", or ", sorted);
  }

  /** The claim with its leaves below, so that a choice shows its parts. */
  private String spoken(Path path, Claim claim) {
    var text = new StringBuilder(Printable.value(claim.value()));
    said.tailMap(path).entrySet().stream()
        .takeWhile(entry -> entry.getKey().within(path))
        .filter(entry -> !entry.getKey().equals(path))
        .forEach(
            entry ->
                entry.getValue().stream()
                    .map(Claims.Said::claim)
                    .filter(below -> below.origin().equals(claim.origin()))
                    .filter(below -> below.strength() == claim.strength())
                    .forEach(
                        below ->
                            text.append(", ")
                                .append(entry.getKey().below(path))
                                .append(' ')
                                .append(Printable.value(below.value()))));
    return text.toString();
  }
}
