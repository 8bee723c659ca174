package io.ddbkit.provisioner.handler;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * The live value of a setting.
 *
 * @param value its value in normal form, so that equal means equal
 * @param activity what is going on with it
 * @param notBefore when DynamoDB allows the next change; empty: now, as far as can be read
 */
public record Reading<T>(T value, Activity activity, Optional<Instant> notBefore) {
  public Reading {
    requireNonNull(value, "value");
    requireNonNull(activity, "activity");
    requireNonNull(notBefore, "notBefore");
  }

  /** A setting at rest. */
  public static <T> Reading<T> idle(T value) {
    requireNonNull(value, "value");
    return new Reading<>(value, new Activity.Idle(), Optional.empty());
  }

  /** A setting with something going on. */
  public static <T> Reading<T> of(T value, Activity activity) {
    requireNonNull(value, "value");
    requireNonNull(activity, "activity");
    return new Reading<>(value, activity, Optional.empty());
  }
}
