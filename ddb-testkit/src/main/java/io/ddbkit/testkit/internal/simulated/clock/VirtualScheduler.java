package io.ddbkit.testkit.internal.simulated.clock;

import io.ddbkit.provisioner.time.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The scheduler on a timeline, on which a run is the same every time.
 *
 * <p>One worker at a time has the baton: when it sleeps or ends, the next by instant gets it, and
 * those of one instant in the order in which they lay down. When no worker can go on, the clock
 * moves to the next instant. A thread that is no worker of this scheduler may sleep on it too; it
 * waits until no worker has the baton, but while it is awake nobody waits for it.
 */
public final class VirtualScheduler implements Scheduler {
  private final ThreadLocal<Boolean> known = ThreadLocal.withInitial(() -> false);
  private final Timeline timeline;
  private final Baton baton;

  public VirtualScheduler(Timeline timeline) {
    this.timeline = timeline;
    this.baton = new Baton(timeline);
  }

  @Override
  public Instant now() {
    known.set(true);
    return timeline.now();
  }

  @Override
  public void sleep(Duration duration) throws InterruptedException {
    known.set(true);
    requireNotInterrupted();
    lieDown(duration).await();
    requireNotInterrupted();
  }

  /** Begins to sleep; a worker hands over the baton. */
  private Sleeper lieDown(Duration duration) {
    synchronized (timeline) {
      boolean isWorker = baton.isAWorkers();
      var sleeper = new Sleeper(baton, isWorker, timeline.now().plus(duration));
      if (isWorker) {
        baton.handedOver();
      } else {
        baton.pass();
      }
      return sleeper;
    }
  }

  private static void requireNotInterrupted() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("interrupted in engine time");
    }
  }

  /**
   * Lets a call take its time. A worker hands over the baton meanwhile; another thread does not
   * wait for those who have it.
   */
  public void lapse(Duration duration) {
    if (baton.isAWorkers()) {
      sleepOrStayInterrupted(duration);
      return;
    }
    synchronized (timeline) {
      if (baton.isFree()) {
        timeline.moveTo(timeline.now().plus(duration));
      }
    }
  }

  /** Sleeps; who is interrupted goes on at once, and still is. */
  public void sleepOrStayInterrupted(Duration duration) {
    try {
      sleep(duration);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether the wall clock counts: neither the caller nor a worker lives in engine time. */
  public boolean flows() {
    synchronized (timeline) {
      return baton.isFree() && !known.get() && !baton.isAWorkers();
    }
  }

  @Override
  public void run(List<Runnable> tasks, int atOnce) throws InterruptedException {
    known.set(true);
    if (tasks.size() < 2) {
      tasks.forEach(Runnable::run);
      return;
    }
    var crew = new Crew(baton, tasks);
    var threads =
        IntStream.range(0, Math.min(atOnce, tasks.size())).mapToObj(crew::worker).toList();
    threads.forEach(Thread::start);
    crew.await(threads);
  }
}
