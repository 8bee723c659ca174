package io.ddbkit.provisioner.plan;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/** How durations read. */
public final class Durations {
  private Durations() {}

  /** {@code 850 ms}, {@code 12 s} or {@code 9 min}. */
  public static String format(Duration duration) {
    requireNonNull(duration, "duration");
    if (duration.toSeconds() < 1) {
      return duration.toMillis() + " ms";
    }
    return duration.toSeconds() < 120
        ? duration.toSeconds() + " s"
        : (duration.toSeconds() + 59) / 60 + " min";
  }
}
