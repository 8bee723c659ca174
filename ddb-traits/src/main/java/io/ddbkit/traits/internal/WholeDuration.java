package io.ddbkit.traits.internal;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Durations of which AWS takes a whole number of seconds, minutes or days. */
public final class WholeDuration {
  private WholeDuration() {}

  public static int days(String method, Duration duration) {
    return number(method, duration, ChronoUnit.DAYS);
  }

  public static long minutes(String method, Duration duration) {
    return count(method, duration, ChronoUnit.MINUTES);
  }

  public static long seconds(String method, Duration duration) {
    return count(method, duration, ChronoUnit.SECONDS);
  }

  /** Seconds, where AWS takes an {@code Integer}. */
  public static int fewSeconds(String method, Duration duration) {
    return number(method, duration, ChronoUnit.SECONDS);
  }

  private static int number(String method, Duration duration, ChronoUnit unit) {
    long count = count(method, duration, unit);
    if (count != (int) count) {
      throw refused(method, Integer.MAX_VALUE + " " + name(unit) + " at most", duration);
    }
    return (int) count;
  }

  private static long count(String method, Duration duration, ChronoUnit unit) {
    requireNonNull(duration, "duration");
    long length = unit.getDuration().toSeconds();
    if (duration.getNano() != 0 || duration.getSeconds() % length != 0) {
      throw refused(method, "whole " + name(unit), duration);
    }
    return duration.getSeconds() / length;
  }

  private static String name(ChronoUnit unit) {
    return unit.toString().toLowerCase(Locale.ROOT);
  }

  private static IllegalArgumentException refused(
      String method, String allowed, Duration duration) {
    return new IllegalArgumentException(
        method + "(..) requires " + allowed + ", but the duration is " + duration);
  }
}
