package io.ddbkit.provisioner.fake;

import io.ddbkit.provisioner.time.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.stream.IntStream;

/**
 * A clock that moves when everybody sleeps, so that no test does.
 *
 * <p>One thread at a time is awake: a thread that sleeps or ends wakes the one that is due next,
 * and those due at the same time in the order in which they lay down. A run with several workers is
 * therefore the same every time.
 */
public final class VirtualScheduler implements Scheduler {
  public static final Instant BEGINNING = Instant.parse("2026-11-02T08:00:00Z");

  private final PriorityQueue<Due> due =
      new PriorityQueue<>(Comparator.comparing(Due::time).thenComparingLong(Due::number));
  private Instant now = BEGINNING;
  private long number;

  /** The thread that made the scheduler is awake. */
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
      sleep(duration);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Does something when that much time has passed. */
  public synchronized void after(Duration duration, Runnable action) {
    due.add(new Due(now.plus(duration), number++, action));
  }

  @Override
  public synchronized void sleep(Duration duration) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("before a sleep");
    }
    var sleeper = new Sleeper();
    var wakeUp = new Due(now.plus(duration), number++, sleeper);
    due.add(wakeUp);
    awake--;
    wakeNext();
    try {
      while (!sleeper.woken) {
        wait();
      }
    } catch (InterruptedException e) {
      if (due.remove(wakeUp)) {
        awake++;
      }
      throw e;
    }
    if (Thread.interrupted()) {
      throw new InterruptedException("during a sleep");
    }
  }

  /** Moves the clock to what is due next, until somebody is awake. */
  private void wakeNext() {
    while (awake == 0 && !due.isEmpty()) {
      var next = due.remove();
      now = next.time().isAfter(now) ? next.time() : now;
      next.action().run();
    }
    notifyAll();
  }

  @Override
  public void run(List<Runnable> tasks, int atOnce) throws InterruptedException {
    if (tasks.size() == 1) {
      tasks.get(0).run();
      return;
    }
    var left = new ArrayDeque<>(tasks);
    var workers =
        IntStream.range(0, Math.min(atOnce, tasks.size())).mapToObj(i -> worker(left)).toList();
    workers.forEach(Thread::start);
    try {
      join(workers);
    } catch (InterruptedException e) {
      workers.forEach(Thread::interrupt);
      join(workers);
      throw e;
    }
  }

  /** A worker that begins when its turn comes, and takes tasks while there are some. */
  private synchronized Thread worker(Queue<Runnable> tasks) {
    var begin = new Sleeper();
    due.add(new Due(now, number++, begin));
    return new Thread(() -> work(begin, tasks), "virtual-" + number);
  }

  private void work(Sleeper begin, Queue<Runnable> tasks) {
    try {
      await(begin);
      for (var task = next(tasks); task != null; task = next(tasks)) {
        task.run();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      leave();
    }
  }

  private synchronized void await(Sleeper begin) throws InterruptedException {
    while (!begin.woken) {
      wait();
    }
  }

  private synchronized Runnable next(Queue<Runnable> tasks) {
    return tasks.poll();
  }

  private synchronized void leave() {
    awake--;
    wakeNext();
  }

  /** The thread that waits for workers is not awake while it does. */
  private void join(List<Thread> workers) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("before a run");
    }
    leave();
    try {
      for (var worker : workers) {
        worker.join();
      }
    } finally {
      returned();
    }
  }

  private synchronized void returned() {
    awake++;
  }

  private record Due(Instant time, long number, Runnable action) {}

  /** Its being run means that its thread is woken. Guarded by the scheduler. */
  private final class Sleeper implements Runnable {
    private boolean woken;

    @Override
    public void run() {
      woken = true;
      awake++;
    }
  }
}
