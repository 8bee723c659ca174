package io.ddbkit.testkit.simulated;

import static java.util.Objects.requireNonNull;

import io.ddbkit.testkit.internal.simulated.clock.Timeline;
import io.ddbkit.testkit.internal.simulated.clock.VirtualScheduler;
import java.time.Duration;
import java.time.Instant;

/**
 * The time of a simulated space. It passes with each call, while everybody waits on the space's
 * scheduler, and with the wall clock as fast as {@code speed} says; and a test may let it pass.
 */
public final class SimulatedClock {
  private final Timeline timeline;
  private final VirtualScheduler scheduler;

  SimulatedClock(Timeline timeline, VirtualScheduler scheduler) {
    this.timeline = timeline;
    this.scheduler = scheduler;
  }

  /** The present. */
  public Instant now() {
    return timeline.now();
  }

  /**
   * Lets time pass, and all that is due in it happen, work of the space's scheduler too.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public void pass(Duration time) {
    requireNonNull(time, "time");
    passTo(timeline.now().plus(time));
  }

  /**
   * Lets time pass until an instant, and all that is due until then happen.
   *
   * @throws IllegalArgumentException if it has passed already
   */
  public void passTo(Instant time) {
    requireNonNull(time, "time");
    var now = timeline.now();
    if (time.isBefore(now)) {
      throw new IllegalArgumentException(
          "The clock cannot be moved back from %s to %s. Take an instant that is still to come."
              .formatted(now, time));
    }
    scheduler.passTo(time);
  }

  @Override
  public String toString() {
    return "simulated clock at " + now();
  }
}
