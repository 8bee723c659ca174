package io.ddbkit.spec.internal.check;

import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.WarningFree;
import io.ddbkit.spec.rule.Severity;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/**
 * Reports warnings and notes as violations of {@link WarningFree}, those that are suppressed
 * excepted. Public, since every Jakarta validator has to make one.
 */
public final class WarningValidator implements ConstraintValidator<WarningFree, TableSpec> {

  /** Called by Jakarta validators. */
  public WarningValidator() {}

  @Override
  public boolean isValid(TableSpec spec, ConstraintValidatorContext context) {
    var advice =
        FindingViolations.rules(spec, context)
            .findings(weight -> weight != Severity.ERROR)
            .filter(finding -> !spec.suppressions().containsKey(finding.rule()))
            .toList();
    return FindingViolations.report(advice, context);
  }
}
