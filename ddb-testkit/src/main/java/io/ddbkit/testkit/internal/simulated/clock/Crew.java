package io.ddbkit.testkit.internal.simulated.clock;

import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** Workers that share tasks. */
final class Crew {
  private final CountDownLatch ended = new CountDownLatch(1);
  private final ArrayDeque<Runnable> left;
  private final Baton baton;
  private final boolean ofAWorker;
  private int working;

  Crew(Baton baton, List<Runnable> tasks) {
    this.baton = baton;
    this.left = new ArrayDeque<>(tasks);
    this.ofAWorker = baton.isAWorkers();
  }

  /** A worker that begins when its turn comes, and takes tasks while there are some. */
  Thread worker(int number) {
    synchronized (baton.timeline()) {
      working++;
      var begin = new Sleeper(baton, true, baton.timeline().now());
      var thread = new Thread(() -> work(begin), "simulated-" + number);
      thread.setDaemon(true);
      return thread;
    }
  }

  private void work(Sleeper begin) {
    baton.becomesAWorkers();
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
    synchronized (baton.timeline()) {
      return left.poll();
    }
  }

  /** The last hands the baton back to the worker who waits for the crew. */
  private void end() {
    synchronized (baton.timeline()) {
      working--;
      if (working == 0 && ofAWorker) {
        baton.taken();
      }
      baton.handedOver();
      if (working == 0) {
        ended.countDown();
      }
    }
  }

  /** Whoever waits for a crew has no baton while it does. */
  void await(List<Thread> threads) throws InterruptedException {
    synchronized (baton.timeline()) {
      if (ofAWorker) {
        baton.handedOver();
      } else {
        baton.pass();
      }
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
    synchronized (baton.timeline()) {
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
