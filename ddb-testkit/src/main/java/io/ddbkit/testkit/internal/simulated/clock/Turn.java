package io.ddbkit.testkit.internal.simulated.clock;

import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/**
 * A thread's place in the order of all who wait; when its turn has come, the thread has the baton
 * until it waits again or ends. Whoever uses it holds the timeline's monitor, but to wait.
 */
final class Turn {
  /** How long, in wall time, nobody looks whether the one who has the baton is elsewhere. */
  private static final long PATIENCE_NANOS = 1_000_000_000;

  private final Thread thread;
  private final boolean isWorkers;
  private final long chance;
  private final long number;
  private Instant time;
  private volatile boolean isGiven;
  private volatile boolean isUp;
  private volatile boolean isInterrupted;

  /**
   * A place.
   *
   * @param chance what decides among those of one instant
   * @param number its place among all, where chance has not decided
   */
  Turn(Thread thread, boolean isWorkers, Instant time, long chance, long number) {
    this.thread = thread;
    this.isWorkers = isWorkers;
    this.time = time;
    this.chance = chance;
    this.number = number;
  }

  Instant time() {
    return time;
  }

  long chance() {
    return chance;
  }

  long number() {
    return number;
  }

  /** Whether the thread is one of the scheduler's own, and none that came from outside. */
  boolean isWorkers() {
    return isWorkers;
  }

  void moveTo(Instant earlier) {
    time = earlier;
  }

  boolean hasBegun() {
    return thread.getState() != Thread.State.NEW;
  }

  void give() {
    isGiven = true;
    if (hasBegun()) {
      LockSupport.unpark(thread);
    } else {
      thread.start();
    }
  }

  /**
   * Waits until it is given.
   *
   * @throws InterruptedException if the thread was interrupted meanwhile; it has its turn
   */
  void await(Baton baton) throws InterruptedException {
    while (!isGiven) {
      long began = System.nanoTime();
      LockSupport.parkNanos(this, PATIENCE_NANOS);
      if (thread.isInterrupted()) {
        isInterrupted = true;
        Thread.interrupted();
        baton.pass();
      } else if (System.nanoTime() - began >= PATIENCE_NANOS) {
        baton.takeFromThoseElsewhere();
      }
    }
    isUp = true;
    if (isInterrupted || Thread.interrupted()) {
      throw new InterruptedException("interrupted in engine time");
    }
  }

  /** Whether it is next, whatever its instant. */
  boolean isInterrupted() {
    return isInterrupted || thread.isInterrupted();
  }

  /** Its thread runs already. */
  void isTaken() {
    isUp = true;
  }

  /** Whether its thread has the baton and does not run, but waits outside of engine time. */
  boolean isElsewhere() {
    return isUp
        && switch (thread.getState()) {
          case WAITING, TIMED_WAITING, TERMINATED -> true;
          default -> false;
        };
  }
}
