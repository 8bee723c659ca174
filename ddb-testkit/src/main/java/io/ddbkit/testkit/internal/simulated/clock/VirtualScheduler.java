package io.ddbkit.testkit.internal.simulated.clock;

import io.ddbkit.provisioner.time.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
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
    synchronized (timeline) {
      requireNotInterrupted();
      lieDown(timeline.now().plus(duration));
      requireNotInterrupted();
    }
  }

  /** Begins to sleep; a worker hands over the baton. */
  private void lieDown(Instant until) throws InterruptedException {
    var sleeper = new Sleeper(worker.get(), until);
    if (worker.get()) {
      awake--;
    }
    pass();
    try {
      sleeper.await();
    } catch (InterruptedException e) {
      sleeper.getUp();
      throw e;
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
          timeline.notifyAll();
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

  /** Whether the calling thread lives in engine time, so that the wall clock does not count. */
  public boolean knowsTheCaller() {
    return worker.get() || known.get();
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
    timeline.notifyAll();
  }

  private static void requireNotInterrupted() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("interrupted in engine time");
    }
  }

  /** A thread that sleeps until it is due. Guarded by the timeline. */
  private final class Sleeper implements Runnable {
    private final boolean ours;
    private final Timeline.Due due;
    private boolean woken;

    Sleeper(boolean ours, Instant until) {
      this.ours = ours;
      this.due = timeline.at(until, this);
      asleep++;
    }

    @Override
    public void run() {
      woken = true;
      asleep--;
      if (ours) {
        awake++;
      }
    }

    void await() throws InterruptedException {
      while (!woken) {
        timeline.wait(ours ? 0 : PATIENCE_MILLIS);
        if (!woken && !ours) {
          timeline.moveTo(due.time());
          timeline.notifyAll();
        }
      }
    }

    /** Is awake before it was due. */
    void getUp() {
      if (timeline.cancel(due)) {
        run();
      }
    }
  }

  /** Workers that share tasks. */
  private final class Crew {
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
      try {
        synchronized (timeline) {
          begin.await();
        }
        for (var task = next(); task != null; task = next()) {
          task.run();
        }
      } catch (InterruptedException e) {
        synchronized (timeline) {
          begin.getUp();
        }
      } finally {
        end();
      }
    }

    private @Nullable Runnable next() {
      synchronized (timeline) {
        return left.poll();
      }
    }

    private void end() {
      synchronized (timeline) {
        working--;
        if (working == 0 && ofAWorker) {
          awake++;
        }
        awake--;
        pass();
      }
    }

    /** Whoever waits for a crew has no baton while it does. */
    void await(List<Thread> threads) throws InterruptedException {
      boolean interrupted = Thread.interrupted();
      synchronized (timeline) {
        if (ofAWorker) {
          awake--;
        }
        pass();
        while (working > 0) {
          if (interrupted) {
            left.clear();
            threads.forEach(Thread::interrupt);
          }
          try {
            timeline.wait();
          } catch (InterruptedException e) {
            interrupted = true;
          }
        }
      }
      if (interrupted) {
        throw new InterruptedException("interrupted while a crew was at work");
      }
    }
  }
}
