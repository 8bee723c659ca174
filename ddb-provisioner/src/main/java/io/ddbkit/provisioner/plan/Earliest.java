package io.ddbkit.provisioner.plan;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When DynamoDB allows a transition.
 *
 * @param notBefore an instant; empty: now
 * @param pause how long after the steps that it comes after; zero: at once
 */
public record Earliest(Optional<Instant> notBefore, Duration pause) {
  /** At once. */
  public static final Earliest NOW = new Earliest(Optional.empty(), Duration.ZERO);

  public Earliest {
    requireNonNull(notBefore, "notBefore");
    requireNonNull(pause, "pause");
  }
}
