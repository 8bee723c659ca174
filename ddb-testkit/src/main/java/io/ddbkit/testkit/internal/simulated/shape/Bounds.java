package io.ddbkit.testkit.internal.simulated.shape;

import java.util.Optional;

/** The least and the most that a length or a number may be, where there are such. */
record Bounds(Optional<Long> least, Optional<Long> most) {
  static final Bounds NONE = new Bounds(Optional.empty(), Optional.empty());

  /** Reads {@code 3..255}, {@code 1..} or {@code ..100}. */
  static Bounds parse(String text) {
    int dots = text.indexOf("..");
    return new Bounds(end(text.substring(0, dots)), end(text.substring(dots + 2)));
  }

  private static Optional<Long> end(String digits) {
    return digits.isEmpty() ? Optional.empty() : Optional.of(Long.parseLong(digits));
  }
}
