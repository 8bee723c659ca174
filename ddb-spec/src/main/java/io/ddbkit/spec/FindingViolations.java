package io.ddbkit.spec;

import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.rule.RuleBook;
import io.ddbkit.spec.rule.Voice;
import io.ddbkit.spec.trait.Path;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;

/** Findings as violations of a Jakarta constraint, and the policy that they are found by. */
final class FindingViolations {
  private FindingViolations() {}

  /**
   * The rules that our own check brings; a plain validator brings none, and goes by AWS's quotas.
   */
  static SpecRules rules(TableSpec spec, ConstraintValidatorContext context) {
    return Optional.ofNullable(
            context
                .unwrap(HibernateConstraintValidatorContext.class)
                .getConstraintValidatorPayload(SpecRules.class))
        .filter(rules -> rules.areOf(spec))
        .orElseGet(() -> new SpecRules(spec, CheckPolicy.AWS_DEFAULTS));
  }

  /** Reports these in place of the constraint's own message; valid if there is none. */
  static boolean report(List<Finding> findings, ConstraintValidatorContext context) {
    context.disableDefaultConstraintViolation();
    findings.forEach(finding -> report(finding, context));
    return findings.isEmpty();
  }

  private static void report(Finding finding, ConstraintValidatorContext context) {
    var found = finding.voices().stream().map(Voice::toString).collect(Collectors.joining("; "));
    var violation =
        context
            .unwrap(HibernateConstraintValidatorContext.class)
            .addMessageParameter("found", found)
            .withDynamicPayload(finding)
            .buildConstraintViolationWithTemplate(RuleBook.template(finding.rule()) + ": {found}");
    finding.path().ifPresentOrElse(path -> at(path, violation), violation::addConstraintViolation);
  }

  private static void at(Path path, ConstraintViolationBuilder violation) {
    var steps = path.steps();
    var node = violation.addPropertyNode(steps.get(0).text());
    int i = 1;
    for (; i < steps.size() && !steps.get(i).key(); i++) {
      node = node.addPropertyNode(steps.get(i).text());
    }
    if (i == steps.size()) {
      node.addConstraintViolation();
      return;
    }
    below(steps.subList(i, steps.size()), node);
  }

  /** Jakarta hangs a map's key on the node that follows it. */
  private static void below(
      List<Path.Step> steps, ConstraintViolationBuilder.NodeBuilderCustomizableContext map) {
    var key = steps.get(0).text();
    if (steps.size() == 1) {
      map.addBeanNode().inIterable().atKey(key).addConstraintViolation();
      return;
    }
    var node = map.addPropertyNode(steps.get(1).text()).inIterable().atKey(key);
    if (steps.size() == 2) {
      node.addConstraintViolation();
      return;
    }
    var rest = node.addPropertyNode(steps.get(2).text());
    for (var step : steps.subList(3, steps.size())) {
      rest = rest.addPropertyNode(step.text());
    }
    rest.addConstraintViolation();
  }
}
