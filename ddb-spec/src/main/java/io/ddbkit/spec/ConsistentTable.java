package io.ddbkit.spec;

import io.ddbkit.spec.internal.check.ConsistencyValidator;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The parts of a table fit together, and its traits compose without a conflict. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ConsistencyValidator.class)
public @interface ConsistentTable {
  /** Replaced by the texts of the rules that are broken. */
  String message() default "{ddbkit.table.coherent}";

  /** No group but the default. */
  Class<?>[] groups() default {};

  /** None. */
  Class<? extends Payload>[] payload() default {};
}
