package io.ddbkit.testkit.fault;

import java.util.Optional;

/** A fault, and the calls that it has seen and failed. Guarded by its {@link Faults}. */
final class Armed {
  private final Fault fault;
  private int seen;
  private int hits;

  Armed(Fault fault) {
    this.fault = fault;
  }

  Fault fault() {
    return fault;
  }

  /** Whether it was injected as often as it should be. */
  boolean isSpent() {
    return hits >= fault.times();
  }

  boolean wasHit() {
    return hits > 0;
  }

  /** Counts a call; tells whether the fault looks at such calls. */
  boolean sees(ApiCall call) {
    if (!Applicability.of(fault, call)) {
      return false;
    }
    seen++;
    return true;
  }

  /** Befalls the call that was just counted, if it is due. */
  Optional<InjectedFault> hit(ApiCall call) {
    if (seen <= fault.after() || isSpent()) {
      return Optional.empty();
    }
    hits++;
    return Optional.of(new InjectedFault(fault, call.operation(), seen));
  }
}
