package io.ddbkit.spec.internal.check;

import io.ddbkit.spec.AppliedTrait;
import io.ddbkit.spec.internal.direct.DirectCheck;
import io.ddbkit.spec.rule.ConstraintCheck;
import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.rule.RuleBook;
import io.ddbkit.spec.rule.Statement;
import io.ddbkit.spec.trait.Contribution;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks the values that traits and further definitions contribute against the constraints on their
 * types: a bundle, or a trait of a user's own, may contribute values that none of its components
 * shows.
 */
final class ContributionRules {
  /** Holds the entries of a setting, so that each of them is validated. */
  private record Entries(Map<String, @Valid Object> entries) {}

  private ContributionRules() {}

  static Stream<Finding> valuesOfTraits(SpecRules rules) {
    return rules.spec().traits().stream().flatMap(ContributionRules::values).distinct();
  }

  /** Those that stand in the places of a spec bear constraints there. */
  static Stream<Finding> valuesOfDefinitions(SpecRules rules) {
    return OtherDefinitions.contributions(rules.spec()).flatMap(ContributionRules::faults);
  }

  private static Stream<Finding> values(AppliedTrait said) {
    var faults =
        SpecContributions.of(said).stream()
            .filter(contribution -> contribution.value().isPresent())
            .flatMap(ContributionRules::faults)
            .toList();
    return faults.isEmpty() ? Stream.empty() : untold(faults, said);
  }

  private static Stream<Finding> untold(List<Finding> faults, AppliedTrait said) {
    var told = rules(ConstraintCheck.of(said.trait()));
    return faults.stream().filter(finding -> !told.contains(finding.rule()));
  }

  private static Set<String> rules(Set<? extends ConstraintViolation<?>> violations) {
    return violations.stream().map(ContributionRules::rule).collect(Collectors.toSet());
  }

  private static String rule(ConstraintViolation<?> violation) {
    var template = violation.getMessageTemplate();
    return RuleBook.ruleOf(template).orElse(template);
  }

  private static Stream<Finding> faults(Contribution<?> contribution) {
    Object value = contribution.value().orElseThrow();
    return isSound(value) ? Stream.empty() : faults(contribution, value);
  }

  private static boolean isSound(Object value) {
    return value instanceof Map<?, ?> entries
        ? entries.values().stream().allMatch(DirectCheck::holds)
        : DirectCheck.holds(value);
  }

  private static Stream<Finding> faults(Contribution<?> contribution, Object value) {
    var root = contribution.setting().path();
    var place = contribution.at().map(root::under).orElse(root);
    var bean = value instanceof Map<?, ?> entries ? new Entries(copied(entries)) : value;
    return ConstraintCheck.of(bean).stream()
        .map(
            violation ->
                RuleBook.finding(
                    rule(violation),
                    ViolationPaths.below(place, violation),
                    violation.getMessage(),
                    List.of(
                        new Statement(
                            ViolationPaths.found(violation.getInvalidValue()),
                            contribution.origin()))));
  }

  private static Map<String, Object> copied(Map<?, ?> entries) {
    return entries.entrySet().stream()
        .collect(Collectors.toMap(e -> (String) e.getKey(), Map.Entry::getValue));
  }
}
