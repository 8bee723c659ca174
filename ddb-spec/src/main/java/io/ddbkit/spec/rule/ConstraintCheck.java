package io.ddbkit.spec.rule;

import static java.util.Objects.requireNonNull;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import java.util.Set;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.HibernateValidatorFactory;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/**
 * Our own Jakarta validator: made once, when it is first needed, and without expression language.
 */
public final class ConstraintCheck {
  private ConstraintCheck() {}

  /**
   * The violations of the constraints on {@code value} and all that it holds.
   *
   * @throws MissingRuleTextException if a rule that found something has no text
   */
  public static <T> Set<ConstraintViolation<T>> of(T value) {
    requireNonNull(value, "value");
    return violations(Lazy.FACTORY.getValidator(), value);
  }

  /**
   * The same, for constraint validators that ask for more than the value.
   *
   * @param payload what constraint validators may ask for
   * @throws MissingRuleTextException if a rule that found something has no text
   */
  public static <T> Set<ConstraintViolation<T>> of(T value, Object payload) {
    requireNonNull(value, "value");
    requireNonNull(payload, "payload");
    var context = Lazy.FACTORY.usingContext().constraintValidatorPayload(payload);
    return violations(context.getValidator(), value);
  }

  /** What a rule of ours throws is told as it is, and not as a failure of the validator. */
  private static <T> Set<ConstraintViolation<T>> violations(Validator validator, T value) {
    try {
      return validator.validate(value);
    } catch (ValidationException e) {
      throw e.getCause() instanceof MissingRuleTextException missing ? missing : e;
    }
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
