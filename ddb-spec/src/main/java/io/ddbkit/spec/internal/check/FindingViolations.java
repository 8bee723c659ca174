package io.ddbkit.spec.internal.check;

import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.policy.CheckPolicy;
import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.rule.RuleBook;
import io.ddbkit.spec.rule.Statement;
import io.ddbkit.spec.trait.Path;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.LeafNodeBuilderCustomizableContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.NodeBuilderCustomizableContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.NodeBuilderDefinedContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
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
        .orElseGet(() -> new SpecRules(spec, CheckPolicy.AWS_DEFAULTS, SpecRules.composed(spec)));
  }

  /** Reports these in place of the constraint's own message; valid if there is none. */
  static boolean report(List<Finding> findings, ConstraintValidatorContext context) {
    context.disableDefaultConstraintViolation();
    findings.forEach(finding -> report(finding, context));
    return findings.isEmpty();
  }

  private static void report(Finding finding, ConstraintValidatorContext context) {
    var found =
        finding.statements().stream().map(Statement::toString).collect(Collectors.joining("; "));
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
    below(rest(steps, 1), Node.of(violation.addPropertyNode(steps.get(0).text())));
  }

  /** Jakarta hangs a map's key on the node that follows it. */
  private static void below(List<Path.Step> steps, Node node) {
    if (steps.isEmpty()) {
      node.end.run();
    } else if (!steps.get(0).key()) {
      below(rest(steps, 1), Node.of(node.property.apply(steps.get(0).text())));
    } else if (steps.size() == 1) {
      node.bean.get().inIterable().atKey(steps.get(0).text()).addConstraintViolation();
    } else {
      var next = node.property.apply(steps.get(1).text()).inIterable();
      below(rest(steps, 2), Node.of(next.atKey(steps.get(0).text())));
    }
  }

  private static List<Path.Step> rest(List<Path.Step> steps, int from) {
    return steps.subList(from, steps.size());
  }

  /** A node that has a key and one that has none: Jakarta knows no type of both. */
  private record Node(
      Function<String, NodeBuilderCustomizableContext> property,
      Supplier<LeafNodeBuilderCustomizableContext> bean,
      Runnable end) {
    static Node of(NodeBuilderCustomizableContext node) {
      return new Node(node::addPropertyNode, node::addBeanNode, node::addConstraintViolation);
    }

    static Node of(NodeBuilderDefinedContext node) {
      return new Node(node::addPropertyNode, node::addBeanNode, node::addConstraintViolation);
    }
  }
}
