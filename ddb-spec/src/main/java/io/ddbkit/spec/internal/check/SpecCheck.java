package io.ddbkit.spec.internal.check;

import io.ddbkit.spec.AppliedTrait;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.compose.ComposedTable;
import io.ddbkit.spec.policy.CheckPolicy;
import io.ddbkit.spec.policy.DeclaredTable;
import io.ddbkit.spec.rule.ConstraintCheck;
import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.rule.Findings;
import io.ddbkit.spec.rule.InvalidTableException;
import io.ddbkit.spec.rule.RuleBook;
import io.ddbkit.spec.rule.Severity;
import io.ddbkit.spec.rule.Statement;
import io.ddbkit.spec.trait.Origin;
import io.ddbkit.spec.trait.Path;
import jakarta.validation.ConstraintViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.validator.engine.HibernateConstraintViolation;

/** Turns what the constraints find into findings: with names in paths, origins and ways out. */
public final class SpecCheck {
  private static final Path NOWHERE = new Path(List.of());
  private static final Path TRAITS = Path.of("traits");

  private final TableSpec spec;

  private SpecCheck(TableSpec spec) {
    this.spec = spec;
  }

  /** Every finding in the spec by this policy. */
  public static Findings check(TableSpec spec, CheckPolicy policy) {
    return of(new SpecRules(spec, policy));
  }

  /**
   * What the spec comes to.
   *
   * @throws InvalidTableException with every finding, if one is an error
   */
  public static ComposedTable compose(TableSpec spec, CheckPolicy policy) {
    var rules = new SpecRules(spec, policy);
    of(rules).throwIfErrors();
    return rules.composition().table();
  }

  /** The composed table; for an invalid spec, as far as it can be worked out. */
  public static ComposedTable composition(TableSpec spec) {
    return new SpecRules(spec, CheckPolicy.AWS_DEFAULTS).composition().table();
  }

  private static Findings of(SpecRules rules) {
    RuleBook.text("table.coherent"); // a bundle that is missing is told before its first finding
    var spec = rules.spec();
    var check = new SpecCheck(spec);
    var errors = ConstraintCheck.of(spec, rules).stream().map(check::finding);
    var advice = rules.findings(weight -> weight != Severity.ERROR);
    var told =
        Stream.of(errors, advice, house(rules))
            .flatMap(Function.identity())
            .map(rules.policy()::weighed)
            .map(finding -> Suppressions.applied(finding, rules))
            .toList();
    return new Findings(spec.name(), rules.composition().table().name(), told);
  }

  private static Stream<Finding> house(SpecRules rules) {
    var table = new DeclaredTable(rules.spec(), rules.composition().table());
    return rules.policy().houseRules().stream().flatMap(rule -> rule.findings(table));
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
