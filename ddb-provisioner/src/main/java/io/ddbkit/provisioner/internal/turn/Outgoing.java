package io.ddbkit.provisioner.internal.turn;

import io.ddbkit.provisioner.governor.Api;
import io.ddbkit.provisioner.governor.Ticket;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A call that a run is about to make: made once, on any thread. */
public final class Outgoing<A> {
  private final Api api;
  private final boolean changes;
  private final Supplier<A> call;
  private @Nullable A answer;
  private @Nullable Throwable failure;
  private Ticket.End end = Ticket.End.NOT_MADE;

  /**
   * A call.
   *
   * @param api what it counts for
   * @param changes whether it changes a table
   * @param call makes it; what it throws may be {@link Failed}, which tells how it ended
   */
  public Outgoing(Api api, boolean changes, Supplier<A> call) {
    this.api = api;
    this.changes = changes;
    this.call = call;
  }

  /** What an exception of a call tells about its end. */
  public interface Failed {
    /** How the call ended. */
    Ticket.End end();
  }

  Api api() {
    return api;
  }

  boolean changes() {
    return changes;
  }

  /** Makes it. It throws nothing. */
  void make() {
    try {
      answer = call.get();
      end = Ticket.End.ANSWERED;
    } catch (RuntimeException | Error e) {
      failure = e;
      end = e instanceof Failed failed ? failed.end() : Ticket.End.ANSWERED;
    }
  }

  /** It cannot be made, because of this. */
  void fails(RuntimeException why) {
    failure = why;
  }

  Ticket.End end() {
    return end;
  }

  /** Whether it has ended, refused because there were too many. */
  public boolean isThrottled() {
    return end == Ticket.End.THROTTLED;
  }

  /** What it threw, if that is one of these. */
  public <X> Optional<X> failure(Class<X> type) {
    return Optional.ofNullable(failure).filter(type::isInstance).map(type::cast);
  }

  /**
   * What was answered; asked once it has ended. Throws what the call threw.
   *
   * @throws IllegalStateException if it was not made
   */
  public A answer() {
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure != null) {
      throw (RuntimeException) failure; // a supplier declares no other
    }
    if (answer == null) {
      throw new IllegalStateException("the call of " + api.action() + " was not made");
    }
    return answer;
  }
}
