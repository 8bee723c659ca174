package io.ddbkit.testkit.faulted;

import static io.ddbkit.testkit.faulted.Expected.CONVERGES;
import static io.ddbkit.testkit.faulted.Expected.IS_TAKEN_UP_BY_THE_NEXT;
import static io.ddbkit.testkit.faulted.Expected.TELLS;

import io.ddbkit.testkit.fault.Fault;
import java.util.List;

/** What can befall a call, and what becomes of the run then: the table that the tests hold. */
enum Trouble {
  THROTTLED(CONVERGES),
  SERVER_ERROR(CONVERGES),
  LOST_ANSWER(CONVERGES),
  CLOSED_CONNECTION(CONVERGES),
  RESOURCE_IN_USE(CONVERGES),
  LIMIT_EXCEEDED(CONVERGES),
  DENIED(TELLS),
  KILLED(IS_TAKEN_UP_BY_THE_NEXT);

  /** Those that can befall a read, and pass. */
  static final List<Trouble> OF_READS = List.of(THROTTLED, SERVER_ERROR, CLOSED_CONNECTION);

  private final Expected expected;

  Trouble(Expected expected) {
    this.expected = expected;
  }

  Expected expected() {
    return expected;
  }

  /**
   * This trouble for a client, at a call and at the next ones of its operation. A permission that
   * is missing is missing for all of them, and one dies once.
   */
  Harm at(Position position, int times) {
    return switch (this) {
      case THROTTLED -> new InjectedHarm(Fault.throttling(), position, times);
      case SERVER_ERROR -> new InjectedHarm(Fault.serverError(), position, times);
      case LOST_ANSWER -> new InjectedHarm(Fault.lostResponse(), position, times);
      case CLOSED_CONNECTION -> new ClosedConnection(position, times);
      case RESOURCE_IN_USE -> new InjectedHarm(Fault.resourceInUse(), position, times);
      case LIMIT_EXCEEDED -> new InjectedHarm(Fault.limitExceeded(), position, times);
      case DENIED -> new InjectedHarm(Fault.accessDenied(), position, Integer.MAX_VALUE);
      case KILLED -> new InjectedHarm(Fault.callerKilled(), position, 1);
    };
  }
}
