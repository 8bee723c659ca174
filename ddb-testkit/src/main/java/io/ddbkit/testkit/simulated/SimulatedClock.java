package io.ddbkit.testkit.simulated;

import static java.util.Objects.requireNonNull;

import io.ddbkit.testkit.internal.simulated.clock.Timeline;
import java.time.Duration;
import java.time.Instant;

/**
 * The time of a simulated space. It passes with each call, while somebody sleeps on the space's
 * scheduler, and with the wall clock as fast as {@code speed} says; and a test may let it pass.
 */
public final class SimulatedClock {
  private final Timeline timeline;

  SimulatedClock(Timeline timeline) {
    this.timeline = timeline;
  }

  /** The present. */
  public Instant now() {
    return timeline.now();
  }

  /**
   * Lets time pass, and all that is due in it happen.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public void pass(Duration time) {
    requireNonNull(time, "time");
    synchronized (timeline) {
      passTo(timeline.now().plus(time));
    }
  }

  /**
   * Lets time pass until an instant, and all that is due until then happen.
   *
   * @throws IllegalArgumentException if it has passed already
   */
  public void passTo(Instant time) {
    requireNonNull(time, "time");
    synchronized (timeline) {
      if (time.isBefore(timeline.now())) {
        throw new IllegalArgumentException(
            "The clock cannot be moved back from %s to %s. Take an instant that is still to come."
                .formatted(timeline.now(), time));
      }
      timeline.moveTo(time);
    }
  }

  @Override
  public String toString() {
    return "simulated clock at " + now();
  }
}
