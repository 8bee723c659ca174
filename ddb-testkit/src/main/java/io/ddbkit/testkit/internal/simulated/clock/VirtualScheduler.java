package io.ddbkit.testkit.internal.simulated.clock;

import io.ddbkit.provisioner.time.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The scheduler on a timeline, on which a run is the same every time.
 *
 * <p>One worker at a time has the baton: when it sleeps or ends, the next by instant gets it, and
 * those of one instant in the order in which they lay down. When no worker can go on, the clock
 * moves to the next instant. A thread that is no worker of this scheduler may sleep on it too; it
 * waits until no worker has the baton, but while it is awake nobody waits for it.
 */
public final class VirtualScheduler implements Scheduler {
  /** A worker may be waiting for a thread that sleeps here: so long, in wall time. */
  private static final long PATIENCE_MILLIS = 1_000;

  private final Timeline timeline;
  private final ThreadLocal<Boolean> worker = ThreadLocal.withInitial(() -> false);
  private final ThreadLocal<Boolean> known = ThreadLocal.withInitial(() -> false);
  private int awake;
  private int asleep;

  public VirtualScheduler(Timeline timeline) {
    this.timeline = timeline;
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
      var sleeper = new Sleeper(worker.get(), timeline.now().plus(duration));
      if (worker.get()) {
        awake--;
      }
      pass();
      return sleeper;
    }
  }

  /**
   * Lets a call take its time. A worker hands over the baton meanwhile; another thread does not
   * wait for those who have it.
   */
  public void lapse(Duration duration) {
    if (worker.get()) {
      sleepOrStayInterrupted(duration);
    } else {
      synchronized (timeline) {
        if (awake == 0) {
          timeline.moveTo(timeline.now().plus(duration));
        }
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
      return awake == 0 && !known.get();
    }
  }

  @Override
  public void run(List<Runnable> tasks, int atOnce) throws InterruptedException {
    if (tasks.size() == 1) {
      tasks.get(0).run();
      return;
    }
    var crew = new Crew(tasks, worker.get());
    var threads =
        IntStream.range(0, Math.min(atOnce, tasks.size())).mapToObj(crew::worker).toList();
    threads.forEach(Thread::start);
    crew.await(threads);
  }

  /** Moves the clock while somebody wants to get up and nobody has the baton. */
  private void pass() {
    while (awake == 0 && asleep > 0 && !timeline.isIdle()) {
      timeline.jump();
    }
  }

  private static void requireNotInterrupted() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("interrupted in engine time");
    }
  }

  /** A thread that sleeps until it is due. */
  private final class Sleeper implements Runnable {
    private final CountDownLatch woken = new CountDownLatch(1);
    private final boolean ours;
    private final Timeline.Due due;

    Sleeper(boolean ours, Instant until) {
      this.ours = ours;
      this.due = timeline.wakeAt(until, this);
      asleep++;
    }

    @Override
    public void run() {
      asleep--;
      if (ours) {
        awake++;
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

    /** A worker may be waiting for a thread that is none. */
    private void hurry() {
      synchronized (timeline) {
        if (!ours && due.time().isAfter(timeline.now())) {
          timeline.moveTo(due.time());
        }
      }
    }

    /** Is awake before it was due. */
    private void getUp() {
      synchronized (timeline) {
        if (timeline.cancel(due)) {
          run();
        }
      }
    }
  }

  /** Workers that share tasks. */
  private final class Crew {
    private final CountDownLatch ended = new CountDownLatch(1);
    private final ArrayDeque<Runnable> left;
    private final boolean ofAWorker;
    private int working;

    Crew(List<Runnable> tasks, boolean ofAWorker) {
      this.left = new ArrayDeque<>(tasks);
      this.ofAWorker = ofAWorker;
    }

    /** A worker that begins when its turn comes, and takes tasks while there are some. */
    Thread worker(int number) {
      synchronized (timeline) {
        working++;
        var begin = new Sleeper(true, timeline.now());
        var thread = new Thread(() -> work(begin), "simulated-" + number);
        thread.setDaemon(true);
        return thread;
      }
    }

    private void work(Sleeper begin) {
      worker.set(true);
      known.set(true);
      try {
        begin.await();
        for (var task = next(); task != null; task = next()) {
          task.run();
        }
      } catch (InterruptedException e) {
        // ends before it has begun
      } finally {
        end();
      }
    }

    private @Nullable Runnable next() {
      synchronized (timeline) {
        return left.poll();
      }
    }

    /** The last hands the baton back to the worker who waits for the crew. */
    private void end() {
      synchronized (timeline) {
        working--;
        awake--;
        if (working > 0) {
          pass();
          return;
        }
        if (ofAWorker) {
          awake++;
        }
        pass();
        ended.countDown();
      }
    }

    /** Whoever waits for a crew has no baton while it does. */
    void await(List<Thread> threads) throws InterruptedException {
      synchronized (timeline) {
        if (ofAWorker) {
          awake--;
        }
        pass();
      }
      try {
        ended.await();
      } catch (InterruptedException e) {
        end(threads);
        throw e;
      }
    }

    /** Tasks that have not begun never do; those that have are interrupted, and waited for. */
    private void end(List<Thread> threads) {
      synchronized (timeline) {
        left.clear();
      }
      threads.forEach(Thread::interrupt);
      boolean isOver = false;
      while (!isOver) {
        try {
          ended.await();
          isOver = true;
        } catch (InterruptedException again) {
          threads.forEach(Thread::interrupt);
        }
      }
    }
  }
}
