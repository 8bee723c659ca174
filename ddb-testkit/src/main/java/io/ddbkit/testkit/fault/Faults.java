package io.ddbkit.testkit.fault;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import software.amazon.awssdk.core.client.builder.SdkClientBuilder;

/**
 * Injects faults into the calls of SDK clients, on any engine.
 *
 * <p>They are injected by an execution interceptor, at each attempt of a call, inside the SDK's
 * retries: a refused call is never sent, and the SDK sees the exception that it would have made of
 * the service's answer, type, code and status alike; a lost response is thrown away after it has
 * arrived, as if the read had timed out; of a batch that is left in part, the rest is sent, and the
 * answer names what was left. So retries are spent, and back-off is waited for, as against the
 * service. A wrapped HTTP client would do the same, but one would be needed for synchronous and
 * another for asynchronous clients, and each would have to know how the client under test was to be
 * built; an interceptor is added to any of them.
 *
 * <p>Faults are looked at in the order in which they were given; a call meets the first that is
 * due, and is counted by all. Safe for use by several threads and several clients.
 */
public final class Faults {
  private final List<Armed> armed = new ArrayList<>();
  private final List<InjectedFault> injected = new ArrayList<>();
  private Optional<InjectedFault> killer = Optional.empty();

  /** Faults that the clients will meet; none is fine, more can be {@link #inject}ed. */
  public Faults(Fault... faults) {
    requireNonNull(faults, "faults");
    for (var fault : faults) {
      inject(fault);
    }
  }

  /** Adds a fault, which counts calls from now on. */
  public synchronized Faults inject(Fault fault) {
    requireNonNull(fault, "fault");
    armed.add(new Armed(fault));
    return this;
  }

  /**
   * Lets the client of this builder meet the faults. The rest of its configuration stays.
   *
   * @return the builder
   */
  public <B extends SdkClientBuilder<B, ?>> B into(B builder) {
    requireNonNull(builder, "builder");
    var configuration = builder.overrideConfiguration().toBuilder();
    return builder.overrideConfiguration(
        configuration.addExecutionInterceptor(new FaultInterceptor(this)).build());
  }

  /** The calls that a fault befell, in their order. */
  public synchronized List<InjectedFault> injected() {
    return List.copyOf(injected);
  }

  /** The faults that no call has met yet. */
  public synchronized List<Fault> neverOccurred() {
    return armed.stream().filter(fault -> !fault.wasHit()).map(Armed::fault).toList();
  }

  /**
   * The faults that are not yet injected as often as they should be; one that is {@code always()}
   * always has.
   */
  public synchronized List<Fault> pending() {
    return armed.stream().filter(fault -> !fault.isSpent()).map(Armed::fault).toList();
  }

  /** The fault for this attempt of a call, which is counted. */
  Optional<Fault> next(ApiCall call) {
    return next(call, kind -> kind != Fault.Kind.UNPROCESSED);
  }

  /** The fault that leaves something of this batch, which is counted: once, and not by attempt. */
  Optional<Fault> nextOfBatch(ApiCall call) {
    return next(call, kind -> kind == Fault.Kind.UNPROCESSED);
  }

  private synchronized Optional<Fault> next(ApiCall call, Predicate<Fault.Kind> kinds) {
    Optional<InjectedFault> first = Optional.empty();
    for (var each : armed) {
      if (kinds.test(each.fault().kind()) && each.sees(call) && first.isEmpty()) {
        first = each.hit(call);
      }
    }
    first.ifPresent(injected::add);
    return first.map(InjectedFault::fault);
  }

  /** The caller makes no more calls. */
  synchronized void kill() {
    killer =
        injected.stream()
            .filter(each -> each.fault().kind() == Fault.Kind.CALLER_KILLED)
            .findFirst();
  }

  /**
   * Nothing while the caller lives.
   *
   * @throws CallerKilledError if a fault has killed it
   */
  synchronized void requireAlive() {
    if (killer.isPresent()) {
      throw new CallerKilledError(killer.get());
    }
  }

  @Override
  public synchronized String toString() {
    return "faults " + armed.stream().map(Armed::fault).toList();
  }
}
