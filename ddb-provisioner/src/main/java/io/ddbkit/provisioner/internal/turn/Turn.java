package io.ddbkit.provisioner.internal.turn;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * How far a piece of work is after a turn: it has ended, or it goes on at an instant with calls
 * that are made side by side. It is a value; nobody waits while it is.
 */
public sealed interface Turn<R> {

  /** It has ended with this. */
  record Ended<R>(R result) implements Turn<R> {}

  /**
   * It goes on.
   *
   * @param notBefore when; an instant that has passed is the present
   * @param calls the calls that it makes then; none: it only waited
   * @param next goes on once all of them have ended; what it throws ends the work
   */
  record Going<R>(Instant notBefore, List<Outgoing<?>> calls, Supplier<Turn<R>> next)
      implements Turn<R> {
    public Going {
      calls = List.copyOf(calls);
    }
  }

  /** It has ended with this. */
  static <R> Turn<R> ended(R result) {
    return new Ended<>(result);
  }

  /** It makes these calls now, side by side, and then goes on. */
  static <R> Turn<R> calling(List<? extends Outgoing<?>> calls, Supplier<Turn<R>> next) {
    return calls.isEmpty() ? next.get() : new Going<>(Instant.MIN, List.copyOf(calls), next);
  }

  /** It goes on at an instant. */
  static <R> Turn<R> at(Instant instant, Supplier<Turn<R>> next) {
    return new Going<>(instant, List.of(), next);
  }

  /** Another piece of work after it. */
  default <S> Turn<S> then(Function<? super R, Turn<S>> more) {
    if (this instanceof Ended<R> ended) {
      return more.apply(ended.result());
    }
    var going = (Going<R>) this;
    return new Going<>(going.notBefore(), going.calls(), () -> going.next().get().then(more));
  }

  /** Another way to go on, where it throws this. */
  default <X extends RuntimeException> Turn<R> rescue(
      Class<X> type, Function<? super X, Turn<R>> other) {
    if (this instanceof Ended<R>) {
      return this;
    }
    var going = (Going<R>) this;
    return new Going<>(
        going.notBefore(),
        going.calls(),
        () -> guarded(() -> going.next().get().rescue(type, other), type, other));
  }

  /** The same of work that may throw before its first turn. */
  static <R, X extends RuntimeException> Turn<R> trying(
      Supplier<Turn<R>> work, Class<X> type, Function<? super X, Turn<R>> other) {
    return guarded(() -> work.get().rescue(type, other), type, other);
  }

  private static <R, X extends RuntimeException> Turn<R> guarded(
      Supplier<Turn<R>> work, Class<X> type, Function<? super X, Turn<R>> other) {
    try {
      return work.get();
    } catch (RuntimeException e) {
      if (type.isInstance(e)) {
        return other.apply(type.cast(e));
      }
      throw e;
    }
  }
}
