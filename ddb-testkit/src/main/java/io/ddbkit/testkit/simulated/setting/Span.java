package io.ddbkit.testkit.simulated.setting;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How long something takes: each time as long as chance will have it, between two ends. Written
 * {@code PT4S..PT10S}, or {@code PT5S} if it is always the same.
 *
 * @param least the shortest time
 * @param most the longest time
 */
public record Span(Duration least, Duration most) {
  /** No time at all. */
  public static final Span NONE = always(Duration.ZERO);

  /**
   * A span.
   *
   * @throws IllegalArgumentException if the longest time is shorter than the shortest, or one is
   *     negative
   */
  public Span {
    requireNonNull(least, "least");
    requireNonNull(most, "most");
    if (least.isNegative() || most.compareTo(least) < 0) {
      throw new IllegalArgumentException(
          "A span of %s to %s is none. The first must not be negative, nor longer than the second."
              .formatted(least, most));
    }
  }

  /** A span that is the same each time. */
  public static Span always(Duration time) {
    requireNonNull(time, "time");
    return new Span(time, time);
  }

  static Span parse(String text) {
    int dots = text.indexOf("..");
    return dots < 0
        ? always(Duration.parse(text))
        : new Span(
            Duration.parse(text.substring(0, dots)), Duration.parse(text.substring(dots + 2)));
  }

  @Override
  public String toString() {
    return least.equals(most) ? least.toString() : least + ".." + most;
  }
}
