package io.ddbkit.provisioner.internal.engine;

import io.ddbkit.provisioner.plan.Step;
import io.ddbkit.provisioner.time.Pace;
import io.ddbkit.provisioner.time.Scheduler;
import java.time.Duration;
import java.util.Optional;

/**
 * How a run waits.
 *
 * @param scheduler the clock and the wait
 * @param pace how often it looks
 * @param deadline how long a step may take; empty: twenty times what is expected, what DynamoDB
 *     says that it takes at most, and ten minutes at least, or an hour for a deletion, after the
 *     pause that DynamoDB makes
 */
public record Timing(Scheduler scheduler, Pace pace, Optional<Duration> deadline) {
  private static final Duration LEAST = Duration.ofMinutes(10);

  /** DynamoDB deletes no table while an index of it is being made, whoever asked for that. */
  private static final Duration LEAST_OF_DELETION = Duration.ofHours(1);

  /** Waits for the next look, when so much time has passed since the first. */
  void pause(Duration waited) throws InterruptedException {
    scheduler.await(scheduler.now().plus(pace.next(waited)));
  }

  Duration deadline(Step step) {
    return deadline.orElseGet(() -> patience(step));
  }

  private static Duration patience(Step step) {
    var least = step instanceof Step.Deletion ? LEAST_OF_DELETION : LEAST;
    var patience = longer(step.expected().multipliedBy(20), least);
    for (var transition : step.transitions()) {
      patience = longer(patience, transition.span().atMost().orElse(LEAST));
    }
    return patience.plus(step.pause());
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
