package io.ddbkit.provisioner.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The system's clock, and daemon threads that live as long as the tasks. */
public final class SystemScheduler implements Scheduler {
  private static final AtomicInteger WORKERS = new AtomicInteger();

  private final Clock clock = Clock.systemUTC();

  @Override
  public Instant now() {
    return clock.instant();
  }

  @Override
  public void sleep(Duration duration) throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(duration.toNanos());
  }

  @Override
  public void run(List<Runnable> tasks, int atOnce) throws InterruptedException {
    if (tasks.size() == 1) {
      tasks.get(0).run();
      return;
    }
    var workers =
        Executors.newFixedThreadPool(
            Math.max(1, Math.min(atOnce, tasks.size())), SystemScheduler::worker);
    tasks.forEach(workers::execute);
    workers.shutdown();
    await(workers);
  }

  private static void await(ExecutorService workers) throws InterruptedException {
    try {
      workers.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      workers.shutdownNow();
      workers.awaitTermination(1, TimeUnit.MINUTES);
      throw e;
    }
  }

  private static Thread worker(Runnable work) {
    var thread = new Thread(work, "ddbkit-" + WORKERS.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }
}
