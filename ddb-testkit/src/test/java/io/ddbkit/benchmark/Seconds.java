package io.ddbkit.benchmark;

import java.time.Duration;

/** Durations as numbers. */
final class Seconds {
  private static final double NANOS = 1e9;

  private Seconds() {}

  static double of(Duration duration) {
    return duration.toNanos() / NANOS;
  }
}
