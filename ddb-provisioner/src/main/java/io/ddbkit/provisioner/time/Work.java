package io.ddbkit.provisioner.time;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A task that a {@link Scheduler} was given. The scheduler calls {@link #run()} when its time has
 * come; who gave it may wait for its end, and cancel it. Safe for use by several threads.
 */
public final class Work implements Runnable {
  private final CompletableFuture<@Nullable Void> end = new CompletableFuture<>();
  private final Runnable task;
  private @Nullable Thread runner;
  private boolean begun;

  /** Work that has not begun; a scheduler makes it. */
  public Work(Runnable task) {
    this.task = requireNonNull(task, "task");
  }

  /** Does the task on this thread, once; nothing if it was cancelled. It throws nothing. */
  @Override
  public void run() {
    if (!begins()) {
      return;
    }
    try {
      task.run();
    } catch (RuntimeException | Error e) {
      isOver();
      end.completeExceptionally(e);
      return;
    }
    isOver();
    end.complete(null);
  }

  private synchronized boolean begins() {
    if (begun) {
      return false;
    }
    begun = true;
    runner = Thread.currentThread();
    return true;
  }

  /** An interrupt that was meant for the task does not outlast it. */
  private synchronized void isOver() {
    runner = null;
    Thread.interrupted();
  }

  /**
   * Takes it back. A task that has not begun never does, and its end is a {@link
   * CancellationException}; one that has begun is interrupted, and ends when it does.
   */
  public void cancel() {
    if (interruptsIfBegun()) {
      end.completeExceptionally(new CancellationException("cancelled before it began"));
    }
  }

  /** Tells whether it has not begun, and never will. */
  private synchronized boolean interruptsIfBegun() {
    if (runner != null) {
      runner.interrupt();
    }
    boolean isWaiting = !begun;
    begun = true;
    return isWaiting;
  }

  /**
   * The end of the task: complete when it has returned, exceptionally when it has thrown or was
   * cancelled before it began. Who depends on it is called on the thread that ends it.
   */
  public CompletionStage<?> end() {
    return end;
  }
}
