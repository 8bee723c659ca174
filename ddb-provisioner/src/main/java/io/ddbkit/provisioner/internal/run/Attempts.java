package io.ddbkit.provisioner.internal.run;

import io.ddbkit.provisioner.handler.Refusal.Meaning;
import io.ddbkit.provisioner.internal.engine.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The attempts to send a step's call that were not accepted. */
final class Attempts {
  private static final int DOUBLINGS = 20;

  private @Nullable Refused last;
  private @Nullable Instant at;
  private boolean forGood;
  private boolean unanswered;
  private int inARow;

  void add(Refused refused, Instant now) {
    inARow = last != null && last.meaning() == refused.meaning() ? inARow + 1 : 1;
    last = refused;
    at = now;
    forGood = refused.meaning() == Meaning.REFUSED || refused.meaning() == Meaning.ABSENT;
    unanswered |= refused.meaning() == Meaning.NO_ANSWER;
  }

  /** Whether an attempt may have done it, and nobody was told. */
  boolean isUnanswered() {
    return unanswered;
  }

  /**
   * Whether it may be done and not be seen yet: by an attempt that got no answer, or by whoever
   * took away what it was about.
   */
  boolean mayBeDone() {
    return isLast(Meaning.NO_ANSWER) || isLast(Meaning.ABSENT) || (forGood && unanswered);
  }

  /** What was said last. */
  Optional<Refused> last() {
    return Optional.ofNullable(last);
  }

  /** Whether the service will not do it: if the next look does not show it, the run ends. */
  boolean isForGood() {
    return forGood;
  }

  /** Somebody else did it, which is why it was refused; tells whether it was. */
  boolean forgetForGood() {
    boolean was = forGood;
    forGood = false;
    return was;
  }

  /** Whether this was said last. */
  boolean isLast(Meaning meaning) {
    return last != null && last.meaning() == meaning;
  }

  /** How often in a row the same was said. */
  int inARow() {
    return inARow;
  }

  /** When it was said last. */
  Optional<Instant> at() {
    return Optional.ofNullable(at);
  }

  /** How long to wait after it: a second, and twice as long each time. */
  Duration backoff() {
    return Duration.ofSeconds(1L << Math.min(DOUBLINGS, Math.max(0, inARow - 1)));
  }
}
