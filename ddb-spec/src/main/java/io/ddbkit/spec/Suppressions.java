package io.ddbkit.spec;

import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.rule.RuleBook;
import io.ddbkit.spec.rule.Severity;
import io.ddbkit.spec.trait.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Warnings and notes that a spec suppresses, each with its reason. Errors never are. */
final class Suppressions {
  static final Path PATH = Path.of("suppressions");

  private Suppressions() {}

  /** The finding as it is told: with the reason why it is suppressed, where it is. */
  static Finding applied(Finding finding, TableSpec spec) {
    return finding.severity() == Severity.ERROR
        ? finding
        : finding.suppressed(Optional.ofNullable(spec.suppressions().get(finding.rule())));
  }

  static Stream<Finding> ofKnownAdvice(SpecRules rules) {
    return rules.spec().suppressions().entrySet().stream()
        .filter(entry -> !isAdvice(entry.getKey()) || entry.getValue().isBlank())
        .map(
            entry ->
                rules.found(
                    "suppression.advice",
                    PATH.entry(entry.getKey()),
                    "reason " + ViolationPaths.found(entry.getValue())));
  }

  private static boolean isAdvice(String rule) {
    return RuleBook.severity(rule).filter(severity -> severity != Severity.ERROR).isPresent();
  }
}
