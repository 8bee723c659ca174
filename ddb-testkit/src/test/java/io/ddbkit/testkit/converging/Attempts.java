package io.ddbkit.testkit.converging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** Pairs, one after the other: what was done, what was refused meanwhile, and what failed. */
final class Attempts {
  private final Coverage coverage = new Coverage();
  private final SortedMap<String, Integer> refused = Refusals.none();
  private final List<String> failures = new ArrayList<>();
  private final String where;
  private final Pairs pairs;

  Attempts(String where, Pairs pairs) {
    this.where = where;
    this.pairs = pairs;
  }

  /** A place for one table. */
  @FunctionalInterface
  interface Ground {
    Site site(SortedMap<String, Integer> refused);
  }

  /** Tries the pairs of these seeds, and prints what became of them. */
  void run(long first, int rounds, Ground ground) {
    long began = System.nanoTime();
    for (long seed = first; seed < first + rounds; seed++) {
      attempt(seed, ground);
    }
    System.out.printf(
        "%d pairs of tables, %s, -Dddbkit.seed=%d, %d s%n%s%nrefused for a while%n%s%n",
        rounds,
        where,
        first,
        Duration.ofNanos(System.nanoTime() - began).toSeconds(),
        coverage.text(),
        Coverage.text(refused));
  }

  private void attempt(long seed, Ground ground) {
    var pair = pairs.of(seed);
    try (var site = ground.site(refused);
        var elsewhere = ground.site(refused)) {
      coverage.add(new PairRun(pair, site).go(elsewhere));
    } catch (AssertionError | RuntimeException e) {
      failures.add("%s, -Dddbkit.seed=%d%n%s%n%s".formatted(where, seed, pair, e));
    }
  }

  Coverage coverage() {
    return coverage;
  }

  /** Each with its seed and its pair. */
  List<String> failures() {
    return failures;
  }
}
