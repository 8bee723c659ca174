package io.ddbkit.provisioner.internal.run;

import io.ddbkit.provisioner.plan.ExclusiveGroup;
import io.ddbkit.provisioner.plan.Step;
import io.ddbkit.provisioner.time.Pace;
import io.ddbkit.provisioner.time.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * How a run waits.
 *
 * @param scheduler the clock
 * @param pace how often it looks
 * @param chance a number from 0 to 1, so that many instances do not look at the same time
 * @param deadline how long a step may take; empty: twenty times what is expected, what DynamoDB
 *     says that it takes at most, and ten minutes at least, or an hour for a deletion, after the
 *     pause that DynamoDB makes
 */
public record Timing(
    Scheduler scheduler, Pace pace, DoubleSupplier chance, Optional<Duration> deadline) {
  private static final Duration LEAST = Duration.ofMinutes(10);

  /** DynamoDB deletes no table while an index of it is being made, whoever asked for that. */
  private static final Duration LEAST_OF_DELETION = Duration.ofHours(1);

  /** The part of a wait that chance makes longer or shorter. */
  private static final double JITTER = 0.1;

  /** The present. */
  public Instant now() {
    return scheduler.now();
  }

  /** When to look again at what failed so long after it was begun. */
  public Instant next(Duration waited) {
    return now().plus(jittered(pace.next(waited)));
  }

  /** When to look again at a step that is waited for. */
  Instant next(StepRun run) {
    var now = now();
    var waited = run.waited(now);
    if (run.isLookedAt()) {
      return now.plus(jittered(pace.next(later(waited), run.step().expected())));
    }
    return isAtOnce(run.step()) ? now : now.plus(pace.next(waited));
  }

  /** The first look has been taken, so that the wait for it is over. */
  private Duration later(Duration waited) {
    return waited.compareTo(pace.first()) < 0 ? pace.first() : waited;
  }

  private Duration jittered(Duration wait) {
    return Duration.ofNanos(
        (long) (wait.toNanos() * (1 - JITTER + 2 * JITTER * chance.getAsDouble())));
  }

  /** What does not change the table itself may be done at once. */
  private static boolean isAtOnce(Step step) {
    return step instanceof Step.Apply apply
        && !apply.transition().group().equals(ExclusiveGroup.UPDATE_TABLE);
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
