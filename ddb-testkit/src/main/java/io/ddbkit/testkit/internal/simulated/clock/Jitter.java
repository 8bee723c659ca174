package io.ddbkit.testkit.internal.simulated.clock;

import io.ddbkit.testkit.simulated.setting.Span;
import java.time.Duration;
import java.util.Random;

/** All chance of an engine; one seed decides it. */
public final class Jitter {
  private final Random random;

  public Jitter(long seed) {
    random = new Random(seed);
  }

  /** A duration within the span. */
  public synchronized Duration within(Span span) {
    long width = span.most().minus(span.least()).toNanos();
    return width == 0 ? span.least() : span.least().plusNanos((long) (random.nextDouble() * width));
  }

  /** A number from 0 to 1. */
  public synchronized double fraction() {
    return random.nextDouble();
  }

  /** A name of this many hexadecimal digits. */
  public synchronized String hex(int digits) {
    var name = new StringBuilder();
    while (name.length() < digits) {
      name.append(Character.forDigit(random.nextInt(16), 16));
    }
    return name.toString();
  }

  /** A name in the form of a UUID. */
  public synchronized String uuid() {
    return String.join("-", hex(8), hex(4), hex(4), hex(4), hex(12));
  }
}
