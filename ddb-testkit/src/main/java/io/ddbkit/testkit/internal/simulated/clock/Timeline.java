package io.ddbkit.testkit.internal.simulated.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * An engine's time: an instant, and what happens in the engine at later ones. What is due at the
 * same instant happens in the order in which it was planned, so a run is the same every time.
 *
 * <p>Whoever uses it holds its monitor; what is due runs while it is held, and is the engine's own.
 * Time moves where it is moved to, and it flows with the wall clock, if it was given a speed.
 */
public final class Timeline {
  private final PriorityQueue<Due> due =
      new PriorityQueue<>(Comparator.comparing(Due::time).thenComparingLong(Due::number));
  private final Flow flow;
  private Instant now;
  private long number;

  public Timeline(Instant beginning, Flow flow) {
    this.now = beginning;
    this.flow = flow;
  }

  /** The present. */
  public synchronized Instant now() {
    return now;
  }

  /** Does something at this instant; one that has passed is the present. */
  public synchronized void at(Instant time, Runnable action) {
    due.add(new Due(time.isBefore(now) ? now : time, number++, action));
  }

  /** Does something when that much time has passed. */
  public synchronized void in(Duration duration, Runnable action) {
    at(now.plus(duration), action);
  }

  /** Moves to this instant, by way of all that is due until then. */
  public synchronized void moveTo(Instant time) {
    while (!due.isEmpty() && !due.peek().time().isAfter(time)) {
      var next = due.remove();
      now = next.time();
      next.action().run();
    }
    if (time.isAfter(now)) {
      now = time;
    }
  }

  /** Does what is due by now. */
  public synchronized void settle() {
    moveTo(now);
  }

  /** Lets as much time pass as the wall clock says since the last time. */
  public synchronized void flow() {
    moveTo(now.plus(flow.passed()));
  }

  /** Takes the wall time since the last look as no time at all. */
  public synchronized void holdStill() {
    flow.passed();
  }

  /**
   * Something that is planned.
   *
   * @param time when
   * @param number its place among those of the same instant
   */
  private record Due(Instant time, long number, Runnable action) {}
}
