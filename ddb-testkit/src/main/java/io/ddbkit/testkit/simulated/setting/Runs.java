package io.ddbkit.testkit.simulated.setting;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What a run begins with: chance, time, and who may do what. */
public final class Runs {
  private static final double FASTEST = 1e6;

  /** What decides all chance: two runs with one seed are the same. Default: {@code 1}. */
  public static final SimulatedSetting<Long> SEED =
      SimulatedSetting.of(
          "seed",
          1L,
          1L,
          new SimulatedSetting.Form<>("a whole number", Long::valueOf, seed -> true));

  /**
   * How much engine time passes by wall time between calls of code that knows nothing of the
   * engine's clock; off: none, the clock moves only where somebody lets it. Default: {@code 60}, a
   * minute each second.
   */
  public static final SimulatedSetting<Double> SPEED =
      SimulatedSetting.of(
          "speed",
          60.0,
          0.0,
          new SimulatedSetting.Form<>(
              "a number from 0 to 1000000",
              Double::valueOf,
              speed -> speed >= 0 && speed <= FASTEST));

  /** When engine time begins. Default: {@code 2026-11-02T08:00:00Z}. */
  public static final SimulatedSetting<Instant> BEGINNING =
      SimulatedSetting.of(
          "beginning",
          Instant.parse("2026-11-02T08:00:00Z"),
          Instant.parse("2026-11-02T08:00:00Z"),
          new SimulatedSetting.Form<>(
              "an instant such as 2026-11-02T08:00:00Z", Instant::parse, time -> true));

  /**
   * The operations that callers have no permission for, such as {@code CreateTable,TagResource}.
   * Default: none.
   */
  public static final SimulatedSetting<Set<String>> DENIED =
      SimulatedSetting.of(
          "denied",
          Set.of(),
          Set.of(),
          new SimulatedSetting.Form<>(
              "names of operations with commas between them", Runs::names, names -> true));

  private Runs() {}

  private static Set<String> names(String text) {
    return Arrays.stream(text.split(",", -1)).map(String::strip).collect(Collectors.toSet());
  }
}
