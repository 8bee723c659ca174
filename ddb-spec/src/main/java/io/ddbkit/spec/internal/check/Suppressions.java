package io.ddbkit.spec.internal.check;

import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.internal.SpecPaths;
import io.ddbkit.spec.policy.CheckPolicy;
import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.rule.RuleBook;
import io.ddbkit.spec.rule.Severity;
import io.ddbkit.spec.trait.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Warnings and notes that a spec suppresses, each with its reason. Errors never are. */
public final class Suppressions {
  private Suppressions() {}

  /** The finding, with the reason of its suppression if it is suppressed. */
  static Finding applied(Finding finding, TableSpec spec, CheckPolicy policy) {
    var reason = Optional.ofNullable(spec.suppressions().get(finding.rule()));
    return finding.severity() == Severity.ERROR || isFirm(finding.rule(), policy)
        ? finding
        : finding.withSuppression(reason);
  }

  /** Whether the house has the rule, and lets no spec suppress it. */
  private static boolean isFirm(String rule, CheckPolicy policy) {
    return policy.houseRule(rule).filter(own -> !own.isSuppressible()).isPresent();
  }

  static Stream<Finding> ofKnownAdvice(SpecRules rules) {
    return suppressions(
            rules,
            each -> each.getValue().isBlank() || isUnknownOrAnError(each.getKey(), rules.policy()))
        .map(each -> rules.found("suppression.advice", place(each), said(each)));
  }

  private static boolean isUnknownOrAnError(String rule, CheckPolicy policy) {
    return policy.houseRule(rule).isEmpty()
        && RuleBook.severity(rule).filter(severity -> severity != Severity.ERROR).isEmpty();
  }

  /** What could be suppressed by AWS's defaults, or if the house allowed it. */
  static Stream<Finding> ofThePolicy(SpecRules rules) {
    var policy = rules.policy();
    return suppressions(rules, each -> !isUnknownOrAnError(each.getKey(), policy))
        .filter(
            each ->
                isFirm(each.getKey(), policy)
                    || policy.severity(each.getKey()).filter(Severity.ERROR::equals).isPresent())
        .map(each -> rules.found("suppression.policy", place(each), said(each)));
  }

  private static Stream<Map.Entry<String, String>> suppressions(
      SpecRules rules, Predicate<Map.Entry<String, String>> which) {
    return rules.spec().suppressions().entrySet().stream().filter(which);
  }

  private static Path place(Map.Entry<String, String> suppression) {
    return SpecPaths.SUPPRESSIONS.entry(suppression.getKey());
  }

  private static String said(Map.Entry<String, String> suppression) {
    return "reason " + ViolationPaths.found(suppression.getValue());
  }
}
