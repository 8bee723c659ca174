package io.ddbkit.provisioner.time;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How often a table that is changing is looked at: in proportion to the time already waited, since
 * what takes minutes need not be asked about every second.
 *
 * @param first how long to wait for the first look at what takes seconds
 * @param fraction the wait between two looks as a part of the time already waited
 * @param least the shortest wait between two looks
 * @param most the longest
 * @param longest the longest at what takes minutes, such as the building of an index
 */
public record Pace(
    Duration first, double fraction, Duration least, Duration most, Duration longest) {
  /**
   * The pace for AWS. Over changes of 1 to 30 seconds it learns of the end after 1.06 times the
   * time that the change took, with 27 looks on average.
   */
  public static final Pace AWS =
      new Pace(
          Duration.ofMillis(800),
          0.10,
          Duration.ofMillis(250),
          Duration.ofSeconds(3),
          Duration.ofSeconds(5));

  /** The pace for an engine in the same process, which answers at once. */
  public static final Pace AT_ONCE =
      new Pace(
          Duration.ZERO, 0.12, Duration.ofMillis(5), Duration.ofSeconds(1), Duration.ofSeconds(1));

  private static final Duration MINUTES = Duration.ofMinutes(2);

  public Pace {
    requireNonNull(first, "first");
    requireNonNull(least, "least");
    requireNonNull(most, "most");
    requireNonNull(longest, "longest");
  }

  /** The wait before the next look, when so much time has passed since the change was asked for. */
  public Duration next(Duration waited) {
    return next(waited, Duration.ZERO);
  }

  /**
   * The same for what is expected to take so long.
   *
   * @param expected how long it takes as a rule; from two minutes on the wait may be the longest
   */
  public Duration next(Duration waited, Duration expected) {
    requireNonNull(waited, "waited");
    requireNonNull(expected, "expected");
    if (waited.compareTo(first) < 0) {
      return first.minus(waited);
    }
    var part = Duration.ofNanos((long) (waited.toNanos() * fraction));
    var limit = expected.compareTo(MINUTES) < 0 ? most : longest;
    return part.compareTo(least) < 0 ? least : part.compareTo(limit) > 0 ? limit : part;
  }
}
