package io.ddbkit.testkit.internal.simulated.clock;

import java.time.Duration;
import java.util.function.LongSupplier;

/** How much engine time passes while wall time does. */
public final class Flow {
  private final double speed;
  private final LongSupplier nanos;
  private long last;

  /**
   * Begins to count.
   *
   * @param speed engine time by wall time; 0: the wall clock does not count
   * @param nanos the wall clock, as {@link System#nanoTime()} tells it
   */
  public Flow(double speed, LongSupplier nanos) {
    this.speed = speed;
    this.nanos = nanos;
    this.last = nanos.getAsLong();
  }

  /** The engine time since the last time that this was asked. */
  Duration passed() {
    long now = nanos.getAsLong();
    long passed = now - last;
    last = now;
    return Duration.ofNanos((long) (passed * speed));
  }
}
