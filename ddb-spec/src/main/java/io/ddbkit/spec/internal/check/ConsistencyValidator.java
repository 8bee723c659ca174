package io.ddbkit.spec.internal.check;

import io.ddbkit.spec.ConsistentTable;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.rule.Severity;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/**
 * Reports what {@link SpecRules} and composition find as violations of {@link ConsistentTable}.
 * Public, since every Jakarta validator has to make one.
 */
public final class ConsistencyValidator implements ConstraintValidator<ConsistentTable, TableSpec> {

  /** Called by Jakarta validators. */
  public ConsistencyValidator() {}

  @Override
  public boolean isValid(TableSpec spec, ConstraintValidatorContext context) {
    var errors =
        FindingViolations.rules(spec, context)
            .findings(weight -> weight == Severity.ERROR)
            .toList();
    return FindingViolations.report(errors, context);
  }
}
