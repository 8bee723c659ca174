package io.ddbkit.provisioner.governor;

import static java.util.Objects.requireNonNull;

import io.ddbkit.provisioner.time.Scheduler;
import io.ddbkit.provisioner.time.SystemScheduler;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The values that the builder of a governor collects. */
abstract sealed class GovernorBuilder permits Governor.Builder {
  private final List<Rate> rates = new ArrayList<>();
  private Scheduler scheduler = new SystemScheduler();

  /** As many connections as the HTTP clients of the SDK have, unless they are told otherwise. */
  private int callsInFlight = 50;

  /** What DynamoDB allows for tables with indexes: ServiceQuotas. */
  private int tablesInTransition = 250;

  abstract Governor.Builder self();

  /** Sets the clock, the system's by default. The provisioners that share it go by it too. */
  public Governor.Builder scheduler(Scheduler scheduler) {
    this.scheduler = requireNonNull(scheduler, "scheduler");
    return self();
  }

  /**
   * Sets how many calls may be in flight at a time, 50 by default, which is how many connections
   * the HTTP clients of the SDK have by default.
   *
   * @throws IllegalArgumentException if it is less than 1
   */
  public Governor.Builder callsInFlight(int most) {
    this.callsInFlight = positive("callsInFlight", most);
    return self();
  }

  /**
   * Sets how many tables may be created, changed or deleted at a time, 250 by default: DynamoDB
   * allows 500, and 250 that are created with indexes
   * (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html).
   *
   * @throws IllegalArgumentException if it is less than 1
   */
  public Governor.Builder tablesInTransition(int most) {
    this.tablesInTransition = positive("tablesInTransition", most);
    return self();
  }

  /**
   * Adds a rate, which holds in each region. An API without one is asked as fast as it answers,
   * until it throttles.
   *
   * @param action the IAM action, such as {@code dynamodb:CreateTable}
   * @param perSecond calls per second
   * @param burst calls that may be made at once after a rest
   * @throws IllegalArgumentException if the rate is not above 0, or the burst less than 1
   */
  public Governor.Builder rate(String action, double perSecond, int burst) {
    return rate(Set.of(requireNonNull(action, "action")), perSecond, burst);
  }

  /**
   * Adds a rate that several APIs share, see {@link #rate(String, double, int)}.
   *
   * @throws IllegalArgumentException if the rate is not above 0, or the burst less than 1
   */
  public Governor.Builder rate(Set<String> actions, double perSecond, int burst) {
    rates.add(new Rate(requireNonNull(actions, "actions"), perSecond, burst));
    return self();
  }

  private static int positive(String what, int most) {
    if (most < 1) {
      throw new IllegalArgumentException(what + " must be at least 1, not " + most);
    }
    return most;
  }

  Scheduler clock() {
    return scheduler;
  }

  Limits limits() {
    return new Limits(callsInFlight, tablesInTransition, rates);
  }
}
