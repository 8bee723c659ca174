package io.ddbkit.provisioner.fake;

import io.ddbkit.provisioner.time.Scheduler;
import io.ddbkit.provisioner.time.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A clock that moves when everybody waits, so that no test does.
 *
 * <p>One thread at a time is awake, at first the one that made the scheduler: who waits or ends
 * wakes the one that is due next, and those due at the same time in the order in which they came. A
 * thread that was interrupted is next. So a run with several workers is the same every time. No
 * lock is held while a task runs.
 */
public final class VirtualScheduler implements Scheduler {
  public static final Instant BEGINNING = Instant.parse("2026-11-02T08:00:00Z");

  private final PriorityQueue<Due> due =
      new PriorityQueue<>(Comparator.comparing(Due::time).thenComparingLong(Due::number));
  private Instant now = BEGINNING;
  private long number;
  private int awake = 1;

  @Override
  public synchronized Instant now() {
    return now;
  }

  /** How much time has passed since the beginning. */
  public Duration passed() {
    return Duration.between(BEGINNING, now());
  }

  /** Lets time pass, for a test that waits on purpose. */
  public void pass(Duration duration) {
    try {
      await(now().plus(duration));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Does something when that much time has passed. */
  public void after(Duration duration, Runnable action) {
    at(now().plus(duration), action);
  }

  @Override
  public Work at(Instant time, Runnable task) {
    var work = new Work(task);
    var begin = plan(time, () -> start(work));
    work.end().whenComplete((done, failure) -> withdraw(begin));
    return work;
  }

  private void start(Work work) {
    var thread =
        new Thread(
            () -> {
              work.run();
              leave();
            },
            "virtual");
    thread.setDaemon(true);
    thread.start();
  }

  private synchronized Due plan(Instant time, Runnable begin) {
    var planned = new Due(time, number++, begin);
    due.add(planned);
    return planned;
  }

  private synchronized boolean withdraw(Due planned) {
    return due.remove(planned);
  }

  @Override
  public boolean await(CompletionStage<?> end, Instant until) throws InterruptedException {
    requireNotInterrupted("before a wait");
    var turn = new Turn();
    var planned = plan(until, turn);
    var hasEnded = new AtomicBoolean();
    end.whenComplete(
        (done, failure) -> {
          hasEnded.set(true);
          isOver(planned);
        });
    leave();
    turn.await();
    requireNotInterrupted("during a wait");
    return hasEnded.get();
  }

  /** Who waited for this is due now. */
  private void isOver(Due waiting) {
    synchronized (this) {
      if (withdraw(waiting)) {
        plan(now, waiting.begin());
      }
    }
    wakeNext();
  }

  private static void requireNotInterrupted(String when) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException(when);
    }
  }

  private void leave() {
    synchronized (this) {
      awake--;
    }
    wakeNext();
  }

  private void wakeNext() {
    var next = next();
    if (next != null) {
      next.begin().run();
    }
  }

  /** Who was interrupted is next, else the clock moves to what is due next; if nobody is awake. */
  private synchronized @Nullable Due next() {
    if (awake > 0) {
      return null;
    }
    for (var each : due) {
      if (each.begin() instanceof Turn turn && turn.thread.isInterrupted()) {
        return woken(each);
      }
    }
    if (due.isEmpty() || due.peek().time().equals(Instant.MAX)) {
      return null;
    }
    var next = due.element();
    now = next.time().isAfter(now) ? next.time() : now;
    return woken(next);
  }

  private Due woken(Due next) {
    due.remove(next);
    awake++;
    return next;
  }

  private record Due(Instant time, long number, Runnable begin) {}

  /** A thread that waits until it is its turn, also when it is interrupted. */
  private final class Turn implements Runnable {
    private final Thread thread = Thread.currentThread();
    private volatile boolean isGiven;

    @Override
    public void run() {
      isGiven = true;
      LockSupport.unpark(thread);
    }

    private void await() {
      while (!isGiven) {
        LockSupport.park(this);
        if (thread.isInterrupted()) {
          wakeNext();
        }
      }
    }
  }
}
