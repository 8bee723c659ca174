package io.ddbkit.spec;

import io.ddbkit.spec.rule.ConstraintCheck;
import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.rule.Findings;
import io.ddbkit.spec.rule.RuleBook;
import io.ddbkit.spec.rule.Severity;
import io.ddbkit.spec.rule.Voice;
import io.ddbkit.spec.trait.Origin;
import io.ddbkit.spec.trait.Path;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.validator.engine.HibernateConstraintViolation;
import org.jspecify.annotations.Nullable;

/** Turns what the constraints find into findings: with names in paths, origins and ways out. */
final class SpecCheck {
  private final TableSpec spec;

  private SpecCheck(TableSpec spec) {
    this.spec = spec;
  }

  static Findings of(SpecRules rules) {
    var spec = rules.spec();
    var check = new SpecCheck(spec);
    var errors = ConstraintCheck.of(spec, rules).stream().map(check::finding);
    var advice =
        rules
            .findings(weight -> weight != Severity.ERROR)
            .map(finding -> Suppressions.applied(finding, spec));
    return Findings.of(spec.name(), Stream.concat(errors, advice).toList());
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
        List.of(new Voice(found, origin(violation, path))));
  }

  /** Jakarta's path, with a trait's id in place of its number. */
  private Path path(ConstraintViolation<TableSpec> violation) {
    Path path = null;
    for (var node : violation.getPropertyPath()) {
      if (node.getKey() != null && path != null) {
        path = path.entry(node.getKey().toString());
      } else if (node.getIndex() != null && path != null) {
        path = path.entry(indexed(path, node.getIndex()));
      }
      if (node.getKind() == ElementKind.PROPERTY && !isWrapper(path, node.getName())) {
        path = path == null ? Path.of(node.getName()) : path.component(node.getName());
      }
    }
    return path == null ? Path.of("table") : path;
  }

  private String indexed(Path path, int index) {
    return path.equals(TRAITS) ? spec.traits().get(index).trait().type().id() : "" + index;
  }

  /** A trait is said in a {@link Said}: people know nothing of the wrapper. */
  private static boolean isWrapper(@Nullable Path path, String name) {
    return path != null && path.steps().size() == 2 && path.within(TRAITS) && name.equals("trait");
  }

  private Origin origin(ConstraintViolation<TableSpec> violation, Path path) {
    for (var node : violation.getPropertyPath()) {
      if (path.within(TRAITS) && node.getIndex() != null) {
        return spec.traits().get(node.getIndex()).origin();
      }
    }
    return spec.origins().of(path);
  }

  private static final Path TRAITS = Path.of("traits");
}
