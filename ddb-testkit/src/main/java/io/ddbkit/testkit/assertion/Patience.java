package io.ddbkit.testkit.assertion;

import static java.util.Objects.requireNonNull;

import io.ddbkit.provisioner.plan.Durations;
import io.ddbkit.provisioner.time.Pace;
import io.ddbkit.provisioner.time.Scheduler;
import io.ddbkit.provisioner.time.SystemScheduler;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A maximum waiting time that several conditions share: when it is over, each further condition is
 * tried once. So a test waits no longer, however many conditions it has.
 *
 * <p>A condition is tried again after 5 ms first, and then less and less often. Not for use by
 * several threads.
 */
public final class Patience {
  private static final Duration DEFAULT = Duration.ofSeconds(5);

  private final Duration budget;
  private final Scheduler scheduler;
  private Duration spent = Duration.ZERO;

  private Patience(Duration budget, Scheduler scheduler) {
    this.budget = budget;
    this.scheduler = scheduler;
  }

  /** Five seconds of the system's clock. */
  public static Patience ofFiveSeconds() {
    return of(DEFAULT);
  }

  /** So much time of the system's clock. */
  public static Patience of(Duration budget) {
    requireNonNull(budget, "budget");
    return of(budget, new SystemScheduler());
  }

  /** So much time of that clock. */
  public static Patience of(Duration budget, Scheduler scheduler) {
    requireNonNull(budget, "budget");
    requireNonNull(scheduler, "scheduler");
    return new Patience(budget, scheduler);
  }

  /** No waiting: every condition is tried once. */
  static Patience none() {
    return of(Duration.ZERO);
  }

  /** What is left of the budget. */
  public Duration left() {
    var left = budget.minus(spent);
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** Looks until it has seen enough, or the budget is spent, or the thread is interrupted. */
  <T> Sight<T> look(Supplier<T> at, Predicate<T> enough) {
    var begun = scheduler.now();
    var before = left();
    int looks = 0;
    while (true) {
      var seen = at.get();
      looks++;
      var waited = Duration.between(begun, scheduler.now());
      boolean good = enough.test(seen);
      if (good || waited.compareTo(before) >= 0 || !pause(waited, before.minus(waited))) {
        spent = spent.plus(waited);
        return new Sight<>(seen, good, looks, waited, budget);
      }
    }
  }

  private boolean pause(Duration waited, Duration left) {
    var pause = Pace.AT_ONCE.next(waited);
    try {
      scheduler.await(scheduler.now().plus(pause.compareTo(left) < 0 ? pause : left));
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * What was seen last.
   *
   * @param enough whether it was enough
   * @param looks how many looks were taken
   * @param waited for how long
   * @param budget of how much for all conditions
   */
  record Sight<T>(T seen, boolean enough, int looks, Duration waited, Duration budget) {

    /** How long was waited, for a message. */
    String patience() {
      if (budget.isZero()) {
        return "found in one attempt";
      }
      var times = looks == 1 ? "one attempt" : looks + " attempts";
      return "found last, after %s and %s (time limit of all conditions: %s)"
          .formatted(Durations.format(waited), times, Durations.format(budget));
    }
  }
}
