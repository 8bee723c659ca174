package io.ddbkit.provisioner.time;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/** Runs tasks side by side on a scheduler, and not too many at a time. */
public final class Workers {
  /** How long tasks that were interrupted may go on. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Scheduler scheduler;
  private final int atOnce;

  /**
   * Workers for tasks.
   *
   * @param atOnce how many tasks may run at the same time
   * @throws IllegalArgumentException if it is not positive
   */
  public Workers(Scheduler scheduler, int atOnce) {
    this.scheduler = requireNonNull(scheduler, "scheduler");
    this.atOnce = atOnce;
    if (atOnce < 1) {
      throw new IllegalArgumentException(
          "At least 1 task must be able to run at a time, not %d.".formatted(atOnce));
    }
  }

  /**
   * Runs tasks, and returns when all have ended. The only task there is runs on the caller's
   * thread. What a task throws is thrown when all have ended; what others threw is suppressed by
   * it.
   *
   * @throws InterruptedException if the thread is interrupted while several tasks run; those that
   *     have not begun never do, the others are interrupted too, and have ended, or did not within
   *     a minute
   */
  public void run(List<? extends Runnable> tasks) throws InterruptedException {
    requireNonNull(tasks, "tasks");
    if (tasks.size() < 2) {
      tasks.forEach(Runnable::run);
      return;
    }
    var left = new ConcurrentLinkedQueue<Runnable>(tasks);
    var failures = new ConcurrentLinkedQueue<Throwable>();
    var works =
        IntStream.range(0, Math.min(atOnce, tasks.size()))
            .mapToObj(i -> scheduler.execute(() -> work(left, failures)))
            .toList();
    try {
      scheduler.await(end(works), Instant.MAX);
    } catch (InterruptedException e) {
      left.clear();
      stop(works);
      failures.forEach(e::addSuppressed);
      throw e;
    }
    throwFirst(failures);
  }

  private static void work(Queue<Runnable> left, Queue<Throwable> failures) {
    for (var task = left.poll(); task != null; task = left.poll()) {
      try {
        task.run();
      } catch (RuntimeException | Error e) {
        failures.add(e);
      }
    }
  }

  private static CompletableFuture<?> end(List<Work> works) {
    return CompletableFuture.allOf(
        works.stream()
            .map(work -> work.end().toCompletableFuture())
            .toArray(CompletableFuture<?>[]::new));
  }

  private void stop(List<Work> works) {
    var until = scheduler.now().plus(PATIENCE);
    boolean isOver = false;
    while (!isOver) {
      works.forEach(Work::cancel);
      try {
        scheduler.await(end(works), until);
        isOver = true;
      } catch (InterruptedException again) {
        // they are interrupted again
      }
    }
  }

  private static void throwFirst(Queue<Throwable> failures) {
    if (failures.isEmpty()) {
      return;
    }
    var first = failures.remove();
    failures.stream().filter(other -> other != first).forEach(first::addSuppressed);
    if (first instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) first;
  }
}
