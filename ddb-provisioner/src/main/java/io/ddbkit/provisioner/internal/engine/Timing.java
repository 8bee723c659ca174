package io.ddbkit.provisioner.internal.engine;

import io.ddbkit.provisioner.plan.Step;
import io.ddbkit.provisioner.time.Pace;
import io.ddbkit.provisioner.time.Scheduler;
import java.time.Duration;
import java.util.Optional;

/**
 * How a run waits.
 *
 * @param scheduler the clock and the sleep
 * @param pace how often it looks
 * @param deadline how long a step may take; empty: twenty times what is expected, ten minutes at
 *     least
 */
public record Timing(Scheduler scheduler, Pace pace, Optional<Duration> deadline) {
  private static final Duration LEAST = Duration.ofMinutes(10);

  Duration deadline(Step step) {
    return deadline.orElseGet(
        () -> {
          var patient = step.expected().multipliedBy(20);
          return patient.compareTo(LEAST) < 0 ? LEAST : patient;
        });
  }
}
