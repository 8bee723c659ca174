package io.ddbkit.provisioner.time;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * The clock and the workers of a provisioner, through which all its waiting and all its concurrency
 * go. Tests bring a virtual one, on which waiting takes no time.
 *
 * <p>Nobody sleeps: work of a later instant holds no thread until then, and the one wait ends at an
 * instant or before it, with what is waited for. Who waits for work waits through the scheduler,
 * since on a virtual one nobody else can go on meanwhile.
 */
public interface Scheduler {

  /** The present. */
  Instant now();

  /**
   * Does work at an instant, on a thread of the scheduler. Until then it holds none.
   *
   * @param time when; an instant that has passed is the present
   * @param task what is done; what it throws is told by {@link Work#end()} alone
   * @return the work, which can be waited for and cancelled
   */
  Work at(Instant time, Runnable task);

  /**
   * Does work now, on a thread of the scheduler.
   *
   * @param task what is done; what it throws is told by {@link Work#end()} alone
   * @return the work, which can be waited for and cancelled
   */
  default Work execute(Runnable task) {
    requireNonNull(task, "task");
    return at(now(), task);
  }

  /**
   * Waits until something has ended, well or not, and no longer than until an instant. A loop that
   * is woken again and again takes a new stage for each wait, since a stage keeps everybody who
   * ever waited for it.
   *
   * @param end what is waited for
   * @param until when the wait ends in any case; {@link Instant#MAX}: only with what is waited for
   * @return whether it has ended; false: the instant has come
   * @throws InterruptedException if the thread is interrupted before or while it waits
   */
  boolean await(CompletionStage<?> end, Instant until) throws InterruptedException;

  /**
   * Waits until an instant; one that has passed is the present.
   *
   * @throws InterruptedException if the thread is interrupted before or while it waits
   */
  default void await(Instant until) throws InterruptedException {
    requireNonNull(until, "until");
    await(new CompletableFuture<>(), until);
  }
}
