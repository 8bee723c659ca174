package io.ddbkit.testkit.internal.simulated.clock;

import io.ddbkit.provisioner.time.Work;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A thread that does work when its turn has come. */
final class WorkerThread extends Thread {
  private final VirtualScheduler scheduler;
  private final Work work;
  private @Nullable Turn first;

  WorkerThread(VirtualScheduler scheduler, Work work) {
    super("simulated-worker");
    this.scheduler = scheduler;
    this.work = work;
    setDaemon(true);
  }

  boolean isOf(VirtualScheduler other) {
    return scheduler == other;
  }

  /**
   * Takes a place in the order. What is due now has its thread already, which sees it where the one
   * who gave the work never waits.
   */
  Turn plan(Baton baton, Timeline timeline, Instant time) {
    synchronized (timeline) {
      first = baton.plan(time, this, true);
      if (!first.time().isAfter(timeline.now())) {
        start();
      }
      return first;
    }
  }

  @Override
  public void run() {
    if (first != null) {
      scheduler.work(first, work);
    }
  }
}
