package io.ddbkit.provisioner.governor;

import static java.util.Objects.requireNonNull;

import io.ddbkit.provisioner.time.Scheduler;
import io.ddbkit.spec.internal.CheckReturnValue;
import java.util.function.Consumer;

/**
 * Lets the calls of an account go when its limits allow them: not too many in flight, not too many
 * tables in transition, and each API below its rate. A rate that nobody set is learned from the
 * throttles of the service. What waits holds neither a thread nor a call.
 *
 * <p>Hand one to all provisioners of an account, so that they share its limits; each has one of its
 * own by default. Calls that a program makes beside them can ask it too. Safe for use by several
 * threads.
 */
public final class Governor {
  private final Scheduler scheduler;
  private final Traffic traffic;

  private Governor(Builder limits) {
    this.scheduler = limits.clock();
    this.traffic = new Traffic(limits.clock(), limits.limits());
  }

  /** A builder with the system's clock and all defaults. */
  @CheckReturnValue
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a governor. May be used again; what was built does not change. */
  public static final class Builder extends GovernorBuilder {
    private Builder() {}

    @Override
    Builder self() {
      return this;
    }

    /** The governor. */
    @CheckReturnValue
    public Governor build() {
      return new Governor(this);
    }
  }

  /** The clock that it goes by. */
  public Scheduler scheduler() {
    return scheduler;
  }

  /** A table that may change later; it counts from its first changing call. */
  @CheckReturnValue
  public Transit transit() {
    return new Transit(traffic);
  }

  /**
   * Asks to make a call that changes nothing.
   *
   * @param go called once the call may be made, on any thread, perhaps before this method returns.
   *     It must not block. The end of the call must be told: {@link Ticket#leave}
   * @return the place of the call, which {@code go} is given too
   */
  public Ticket enter(Api api, Consumer<Ticket> go) {
    requireNonNull(api, "api");
    requireNonNull(go, "go");
    return traffic.enter(new Ticket(traffic, api, null, go));
  }

  /**
   * Asks to make a call that changes a table.
   *
   * @param transit the table's
   * @param go as in {@link #enter(Api, Consumer)}
   */
  public Ticket enter(Api api, Transit transit, Consumer<Ticket> go) {
    requireNonNull(api, "api");
    requireNonNull(transit, "transit");
    requireNonNull(go, "go");
    return traffic.enter(new Ticket(traffic, api, transit, go));
  }
}
