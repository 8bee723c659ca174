package io.ddbkit.provisioner.time;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The system's clock, and daemon threads, or an executor's: as many as there is work to be done at
 * the same time, and one while work waits for its instant. A daemon thread that has had nothing to
 * do for a tenth of a second ends.
 */
public final class SystemScheduler implements Scheduler {
  private static final AtomicInteger THREADS = new AtomicInteger();
  private static final long IDLE_MILLIS = 100;

  private final Clock clock = Clock.systemUTC();
  private final Executor workers;
  private final boolean inheritsLoader;
  private final ScheduledThreadPoolExecutor timer = timer();

  /** Daemon threads, which have the context class loader of the thread that gives them work. */
  public SystemScheduler() {
    this(threads(), true);
  }

  /**
   * The system's clock, and the threads of an executor for all work.
   *
   * @param workers runs each task on a thread that may block
   */
  public SystemScheduler(Executor workers) {
    this(requireNonNull(workers, "workers"), false);
  }

  private SystemScheduler(Executor workers, boolean inheritsLoader) {
    this.workers = workers;
    this.inheritsLoader = inheritsLoader;
  }

  private static Executor threads() {
    return new ThreadPoolExecutor(
        0,
        Integer.MAX_VALUE,
        IDLE_MILLIS,
        TimeUnit.MILLISECONDS,
        new SynchronousQueue<>(),
        SystemScheduler::thread);
  }

  private static ScheduledThreadPoolExecutor timer() {
    var timer = new ScheduledThreadPoolExecutor(1, SystemScheduler::thread);
    timer.setKeepAliveTime(IDLE_MILLIS, TimeUnit.MILLISECONDS);
    timer.allowCoreThreadTimeOut(true);
    timer.setRemoveOnCancelPolicy(true);
    return timer;
  }

  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "ddbkit-" + THREADS.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public Instant now() {
    return clock.instant();
  }

  @Override
  public Work at(Instant time, Runnable task) {
    requireNonNull(time, "time");
    var work = new Work(task);
    var begin = inheritsLoader ? inheriting(work) : work;
    long nanos = nanosUntil(time);
    if (nanos <= 0) {
      workers.execute(begin);
      return work;
    }
    var planned = timer.schedule(() -> workers.execute(begin), nanos, TimeUnit.NANOSECONDS);
    work.end().whenComplete((done, failure) -> planned.cancel(false));
    return work;
  }

  /** Service providers and credentials may be found by it. */
  private static Runnable inheriting(Runnable work) {
    var loader = Thread.currentThread().getContextClassLoader();
    return () -> {
      Thread.currentThread().setContextClassLoader(loader);
      work.run();
    };
  }

  @Override
  public boolean await(CompletionStage<?> end, Instant until) throws InterruptedException {
    requireNonNull(end, "end");
    requireNonNull(until, "until");
    var ended = new CountDownLatch(1);
    end.whenComplete((done, failure) -> ended.countDown());
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    return ended.await(nanosUntil(until), TimeUnit.NANOSECONDS);
  }

  /** As many as there can be, where it is further away. */
  private long nanosUntil(Instant time) {
    return TimeUnit.NANOSECONDS.convert(Duration.between(now(), time));
  }
}
