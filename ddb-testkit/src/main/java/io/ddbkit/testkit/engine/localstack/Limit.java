package io.ddbkit.testkit.engine.localstack;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Lets something take so much time and no more.
 *
 * @param time the most that it may take
 */
record Limit(Duration time) {

  static Limit of(Duration time) {
    return new Limit(time);
  }

  /**
   * Runs it on a daemon thread, which is interrupted when the time is over.
   *
   * @throws IllegalStateException if the time is over
   */
  <T> T run(Callable<T> task) {
    var future = new FutureTask<>(task);
    var thread = new Thread(future, "ddbkit-limit");
    thread.setDaemon(true);
    thread.start();
    try {
      return future.get(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      future.cancel(true);
      throw new IllegalStateException("not done within " + time.toSeconds() + " s", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(String.valueOf(e.getCause()), e.getCause());
    } catch (InterruptedException e) {
      future.cancel(true);
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
