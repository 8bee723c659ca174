package io.ddbkit.traits;

import java.util.function.LongConsumer;

/**
 * How often a property is tried: with the seeds from {@code -Dddbkit.seed}, else from 1, and with
 * as many of them as {@code -Dddbkit.rounds} says, else {@value #SAMPLE}: {@code
 * -Dddbkit.rounds=1000} takes minutes.
 */
public final class Rounds {
  private static final int SAMPLE = 150;

  /** How many seeds are tried. */
  public static final int COUNT = Integer.getInteger("ddbkit.rounds", SAMPLE);

  private static final long FIRST = Long.getLong("ddbkit.seed", 1);

  static {
    System.out.printf(
        "properties are tried with the seeds %d to %d: -Dddbkit.seed, -Dddbkit.rounds%n",
        FIRST, FIRST + COUNT - 1);
  }

  private Rounds() {}

  /** Tries it with every seed; a failure names the seed. */
  public static void tryOut(LongConsumer property) {
    tryOut(COUNT, property);
  }

  /** The same with fewer seeds, for what is slow. */
  static void tryOut(int times, LongConsumer property) {
    for (long seed = FIRST; seed < FIRST + times; seed++) {
      try {
        property.accept(seed);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("with -Dddbkit.seed=" + seed + ": " + e.getMessage(), e);
      }
    }
  }
}
