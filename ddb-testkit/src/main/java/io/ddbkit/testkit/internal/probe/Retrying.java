package io.ddbkit.testkit.internal.probe;

import io.ddbkit.provisioner.time.Pace;
import io.ddbkit.provisioner.time.Scheduler;
import io.ddbkit.provisioner.time.SystemScheduler;
import io.ddbkit.testkit.engine.EngineException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;

/** Calls that are made again until a deadline that they share. */
final class Retrying {
  private final String engine;
  private final Duration deadline;
  private final Scheduler scheduler = new SystemScheduler();
  private final Instant began = scheduler.now();

  Retrying(String engine, Duration deadline) {
    this.engine = engine;
    this.deadline = deadline;
  }

  /**
   * The answer of the call, which is made again as long as it fails so and time is left.
   *
   * @throws SdkException the last failure
   * @throws EngineException if the thread is interrupted
   */
  <R> R call(Supplier<R> call, Predicate<SdkException> again) {
    while (true) {
      try {
        return call.get();
      } catch (SdkException e) {
        if (!again.test(e) || !pause()) {
          throw e;
        }
      }
    }
  }

  /** Looks until it has seen enough, or the time is over. */
  <R> R look(Supplier<R> look, Predicate<R> enough) {
    while (true) {
      var seen = look.get();
      if (enough.test(seen) || !pause()) {
        return seen;
      }
    }
  }

  /** Waits for a while; false: no time is left. */
  private boolean pause() {
    var waited = Duration.between(began, scheduler.now());
    if (waited.compareTo(deadline) >= 0) {
      return false;
    }
    try {
      scheduler.await(scheduler.now().plus(Pace.AT_ONCE.next(waited)));
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EngineException(engine, "interrupted while waiting for it", "try again", e);
    }
  }
}
