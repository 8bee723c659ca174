package io.ddbkit.provisioner.governor;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The place of a call that waits until it may be made. Safe for use by several threads. */
public final class Ticket {
  private final Traffic traffic;
  private final Api api;
  private final @Nullable Transit transit;
  private final Consumer<Ticket> go;
  private long number;
  private Instant sent = Instant.MAX;
  private boolean hasEnded;

  /** How a call ended. */
  public enum End {
    /** The service answered, well or not. */
    ANSWERED,
    /** The service refused it, because the caller is too fast. */
    THROTTLED,
    /** It was not made, or nobody answered. */
    NOT_MADE
  }

  Ticket(Traffic traffic, Api api, @Nullable Transit transit, Consumer<Ticket> go) {
    this.traffic = traffic;
    this.api = api;
    this.transit = transit;
    this.go = go;
  }

  Api api() {
    return api;
  }

  @Nullable Transit transit() {
    return transit;
  }

  Consumer<Ticket> go() {
    return go;
  }

  long number() {
    return number;
  }

  void number(long place) {
    number = place;
  }

  Instant sent() {
    return sent;
  }

  void goes(Instant now) {
    sent = now;
  }

  /** Whether its end is told for the first time. */
  boolean ends() {
    boolean first = !hasEnded;
    hasEnded = true;
    return first;
  }

  /** Whether it was let go. */
  boolean isGoing() {
    return sent.isBefore(Instant.MAX);
  }

  /**
   * Tells how the call ended, or that it is not to be made any more; a second time does nothing.
   */
  public void leave(End end) {
    traffic.leave(this, requireNonNull(end, "end"));
  }
}
