package io.ddbkit.spec.rule;

import static java.util.Objects.requireNonNull;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import java.util.Set;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.HibernateValidatorFactory;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/**
 * Our own Jakarta validator: made once, when it is first needed, and without expression language.
 */
public final class ConstraintCheck {
  private ConstraintCheck() {}

  /** The violations of the constraints on {@code value} and all that it holds. */
  public static <T> Set<ConstraintViolation<T>> of(T value) {
    requireNonNull(value, "value");
    return Lazy.FACTORY.getValidator().validate(value);
  }

  /**
   * The same, for constraint validators that ask for more than the value.
   *
   * @param payload what constraint validators may ask for
   */
  public static <T> Set<ConstraintViolation<T>> of(T value, Object payload) {
    requireNonNull(value, "value");
    requireNonNull(payload, "payload");
    return Lazy.FACTORY
        .usingContext()
        .constraintValidatorPayload(payload)
        .getValidator()
        .validate(value);
  }

  private static final class Lazy {
    private static final HibernateValidatorFactory FACTORY =
        Validation.byProvider(HibernateValidator.class)
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .unwrap(HibernateValidatorFactory.class);
  }
}
