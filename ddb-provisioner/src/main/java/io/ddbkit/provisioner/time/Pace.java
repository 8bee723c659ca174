package io.ddbkit.provisioner.time;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How often a table that is changing is looked at: in proportion to the time already waited, since
 * what takes minutes need not be asked about every second.
 *
 * @param first how long to wait for the first look
 * @param fraction the wait between two looks as a part of the time already waited
 * @param least the shortest wait between two looks
 * @param most the longest
 */
public record Pace(Duration first, double fraction, Duration least, Duration most) {
  /**
   * The pace for AWS. Over changes of 1 to 30 seconds it learns of the end after 1.06 times the
   * time that the change took, with 30 looks at most.
   */
  public static final Pace AWS =
      new Pace(Duration.ofMillis(750), 0.12, Duration.ofMillis(250), Duration.ofSeconds(3));

  /** The pace for an engine in the same process, which answers at once. */
  public static final Pace AT_ONCE =
      new Pace(Duration.ZERO, 0.12, Duration.ofMillis(5), Duration.ofSeconds(1));

  public Pace {
    requireNonNull(first, "first");
    requireNonNull(least, "least");
    requireNonNull(most, "most");
  }

  /** The wait before the next look, when so much time has passed since the change was asked for. */
  public Duration next(Duration waited) {
    requireNonNull(waited, "waited");
    if (waited.compareTo(first) < 0) {
      return first.minus(waited);
    }
    var part = Duration.ofNanos((long) (waited.toNanos() * fraction));
    return part.compareTo(least) < 0 ? least : part.compareTo(most) > 0 ? most : part;
  }
}
