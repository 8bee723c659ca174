package io.ddbkit.spec;

import io.ddbkit.spec.internal.check.WarningValidator;
import io.ddbkit.spec.rule.WarningsAndNotes;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Nothing in a table calls for a warning or a note. To be used in the group {@link
 * WarningsAndNotes}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = WarningValidator.class)
public @interface WarningFree {
  /** Replaced by the texts of the rules that found something. */
  String message() default "{ddbkit.table.advised}";

  /** The groups. */
  Class<?>[] groups() default {};

  /** None. */
  Class<? extends Payload>[] payload() default {};
}
