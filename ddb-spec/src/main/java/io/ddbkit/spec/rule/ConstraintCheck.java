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
 * The library's own Jakarta validator: created once, when it is first needed, without expression
 * language.
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
   * The same, for constraint validators that need more than the value.
   *
   * @param payload what constraint validators can read
   * @throws MissingRuleTextException if a rule that found something has no text
   */
  public static <T> Set<ConstraintViolation<T>> of(T value, Object payload) {
    requireNonNull(value, "value");
    requireNonNull(payload, "payload");
    var context = Lazy.FACTORY.usingContext().constraintValidatorPayload(payload);
    return violations(context.getValidator(), value);
  }

  /** An exception of a rule is thrown as it is, and not wrapped by the validator. */
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
