package io.ddbkit.testkit.internal.simulated.clock;

import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A thread that sleeps until it is due. */
final class Sleeper implements Runnable {
  /** A worker may be waiting for a thread that sleeps here: so long, in wall time. */
  private static final long PATIENCE_MILLIS = 1_000;

  private final CountDownLatch woken = new CountDownLatch(1);
  private final Baton baton;
  private final boolean ours;
  private final Timeline.Due due;

  /**
   * Lies down; the caller holds the timeline's monitor.
   *
   * @param ours whether it is a worker, who has the baton once it is awake
   */
  Sleeper(Baton baton, boolean ours, Instant until) {
    this.baton = baton;
    this.ours = ours;
    this.due = baton.timeline().wakeAt(until, this);
    baton.somebodySleeps();
  }

  @Override
  public void run() {
    baton.somebodyWakes();
    if (ours) {
      baton.taken();
    }
    woken.countDown();
  }

  void await() throws InterruptedException {
    try {
      while (!woken.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        hurry();
      }
    } catch (InterruptedException e) {
      getUp();
      throw e;
    }
  }

  /** A thread that is no worker does not wait for workers for ever. */
  private void hurry() {
    synchronized (baton.timeline()) {
      if (!ours && due.time().isAfter(baton.timeline().now())) {
        baton.timeline().moveTo(due.time());
      }
    }
  }

  /** Is awake before it was due. */
  private void getUp() {
    synchronized (baton.timeline()) {
      if (baton.timeline().cancel(due)) {
        run();
      }
    }
  }
}
