package io.ddbkit.spec.internal.check;

import io.ddbkit.spec.AppliedTrait;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.internal.direct.DirectCheck;
import io.ddbkit.spec.rule.ConstraintCheck;
import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.rule.RuleBook;
import io.ddbkit.spec.rule.Severity;
import io.ddbkit.spec.rule.Statement;
import io.ddbkit.spec.trait.Origin;
import io.ddbkit.spec.trait.Path;
import jakarta.validation.ConstraintViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.validator.engine.HibernateConstraintViolation;

/** Turns what the constraints find into findings: with names in paths, origins and ways out. */
final class SpecCheck {
  private static final Path NOWHERE = new Path(List.of());
  private static final Path TRAITS = Path.of("traits");

  private final TableSpec spec;

  private SpecCheck(TableSpec spec) {
    this.spec = spec;
  }

  /** What is found in the spec, except by rules of the house. */
  static List<Finding> findings(SpecRules rules) {
    RuleBook.text("table.coherent"); // a bundle that is missing is told before its first finding
    return Stream.concat(errors(rules), rules.findings(weight -> weight != Severity.ERROR))
        .map(rules.policy()::weighed)
        .map(finding -> Suppressions.applied(finding, rules.spec(), rules.policy()))
        .toList();
  }

  /** The validator starts only to tell errors. */
  private static Stream<Finding> errors(SpecRules rules) {
    var check = new SpecCheck(rules.spec());
    return isSound(rules)
        ? Stream.empty()
        : ConstraintCheck.of(rules.spec(), rules).stream().map(check::finding);
  }

  /** The same rules that {@link ConsistencyValidator} reports, and the constraints on the parts. */
  private static boolean isSound(SpecRules rules) {
    return rules.findings(weight -> weight == Severity.ERROR).findAny().isEmpty()
        && DirectCheck.holdsWithin(rules.spec());
  }

  private Finding finding(ConstraintViolation<TableSpec> violation) {
    HibernateConstraintViolation<?> ours = violation.unwrap(HibernateConstraintViolation.class);
    var whole = ours.getDynamicPayload(Finding.class);
    return whole != null ? whole : single(violation);
  }

  private Finding single(ConstraintViolation<TableSpec> violation) {
    var path = path(violation);
    var found = ViolationPaths.found(violation.getInvalidValue());
    var template = violation.getMessageTemplate();
    return RuleBook.finding(
        RuleBook.ruleOf(template).orElse(template),
        path,
        violation.getMessage(),
        List.of(new Statement(found, origin(violation, path))));
  }

  /**
   * Jakarta's path, with a trait's id in place of its number, and without the {@link AppliedTrait}
   * that wraps it: people know nothing of that.
   */
  private Path path(ConstraintViolation<TableSpec> violation) {
    var steps = new ArrayList<>(ViolationPaths.below(NOWHERE, violation).steps());
    if (steps.size() > 1 && steps.get(0).equals(TRAITS.steps().get(0))) {
      int number = Integer.parseInt(steps.get(1).text());
      steps.set(1, new Path.Step(spec.traits().get(number).trait().type().id(), true));
      if (steps.size() > 2 && steps.get(2).text().equals("trait")) {
        steps.remove(2);
      }
    }
    return steps.isEmpty() ? Path.of("table") : new Path(steps);
  }

  private Origin origin(ConstraintViolation<TableSpec> violation, Path path) {
    for (var node : violation.getPropertyPath()) {
      if (path.within(TRAITS) && node.getIndex() != null) {
        return spec.traits().get(node.getIndex()).origin();
      }
    }
    return spec.origins().originOf(path);
  }
}
