package io.ddbkit.testkit.internal.simulated.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * An engine's time: an instant, and what is due at later ones. What is due at the same instant
 * happens in the order in which it was planned, so a run is the same every time.
 *
 * <p>Whoever uses it holds its monitor; what is due runs while it is held. Time moves by jumps to
 * what is due, and it flows with the wall clock, if it was given a speed.
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
  public synchronized Due at(Instant time, Runnable action) {
    return plan(time, action, false);
  }

  /** Wakes somebody at this instant, which is no affair of {@link #settle()}. */
  Due wakeAt(Instant time, Runnable action) {
    return plan(time, action, true);
  }

  private Due plan(Instant time, Runnable action, boolean wakes) {
    var planned = new Due(time.isBefore(now) ? now : time, number++, wakes, action);
    due.add(planned);
    return planned;
  }

  /** Does something when that much time has passed. */
  public synchronized Due in(Duration duration, Runnable action) {
    return at(now.plus(duration), action);
  }

  /** Takes something back that was planned; false: it has happened. */
  public synchronized boolean cancel(Due planned) {
    return due.remove(planned);
  }

  /** Moves to this instant, by way of all that is due until then. */
  public synchronized void moveTo(Instant time) {
    while (!due.isEmpty() && !due.peek().time().isAfter(time)) {
      jump();
    }
    if (time.isAfter(now)) {
      now = time;
    }
  }

  /** Does what is due by now, and wakes nobody. */
  public synchronized void settle() {
    var sleepers = new ArrayList<Due>();
    while (!due.isEmpty() && !due.peek().time().isAfter(now)) {
      if (due.peek().wakes()) {
        sleepers.add(due.remove());
      } else {
        jump();
      }
    }
    due.addAll(sleepers);
  }

  /** Lets as much time pass as the wall clock says since the last time. */
  public synchronized void flow() {
    moveTo(now.plus(flow.passed()));
  }

  /** Takes the wall time since the last look as no time at all. */
  public synchronized void holdStill() {
    flow.passed();
  }

  boolean isIdle() {
    return due.isEmpty();
  }

  /** Moves to what is due next, and does it. */
  void jump() {
    var next = due.remove();
    now = next.time();
    next.action().run();
  }

  /**
   * Something that is planned.
   *
   * @param time when
   * @param number its place among those of the same instant
   * @param wakes whether somebody sleeps until then
   */
  public record Due(Instant time, long number, boolean wakes, Runnable action) {}
}
