package io.ddbkit.testkit.internal.simulated.table;

import java.time.Instant;
import java.util.ArrayDeque;

/** A value of which readers learn late: until then they see what was before. */
public final class Late<T> {
  private final ArrayDeque<Change<T>> coming = new ArrayDeque<>();
  private T seen;
  private T latest;

  public Late(T before) {
    seen = before;
    latest = before;
  }

  /** Sets the value; it is seen from then on, but no sooner than what was set before. */
  public void set(T value, Instant seenFrom) {
    latest = value;
    var last = coming.peekLast();
    var from = last != null && last.from.isAfter(seenFrom) ? last.from : seenFrom;
    coming.add(new Change<>(value, from));
  }

  /** What readers see now. */
  public T seen(Instant now) {
    while (!coming.isEmpty() && !coming.peek().from.isAfter(now)) {
      seen = coming.remove().value;
    }
    return seen;
  }

  /** Whether something is set that readers do not see yet. */
  public boolean isComing(Instant now) {
    seen(now);
    return !coming.isEmpty();
  }

  /** What holds, whether or not it is seen. */
  public T latest() {
    return latest;
  }

  private record Change<T>(T value, Instant from) {}
}
