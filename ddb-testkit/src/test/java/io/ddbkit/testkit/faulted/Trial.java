package io.ddbkit.testkit.faulted;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Tries troubles at the calls of plans: all of them with {@code -Dddbkit.faults=long}, else each
 * call with one trouble, the next each time.
 *
 * @param stages a database for each try
 * @param positions which calls troubles befall
 * @param troubles those that befall them
 * @param ways the retries of the SDK
 * @param step every how manieth call is tried where it runs small
 */
record Trial(
    Supplier<Stage> stages,
    Function<Ledger, List<Position>> positions,
    List<Trouble> troubles,
    List<Retries> ways,
    int step) {
  static final boolean LONG = "long".equals(System.getProperty("ddbkit.faults"));
  static final long SEED = Long.getLong("ddbkit.seed", 1);

  /** How it runs, for whoever reads the log. */
  static String how() {
    return (LONG ? "long" : "small, -Dddbkit.faults=long tries all") + ", -Dddbkit.seed=" + SEED;
  }

  void of(List<Scenario> scenarios, Coverage coverage) {
    int number = 0;
    for (var scenario : scenarios) {
      var plain = undisturbed(scenario);
      var calls = positions.apply(plain);
      coverage.found(calls.size());
      for (var position : calls) {
        if (LONG) {
          all(scenario, position, plain.accepted(), coverage);
        } else if (number % step == 0) {
          one(scenario, position, plain.accepted(), number / step, coverage);
        }
        number++;
      }
    }
  }

  private Ledger undisturbed(Scenario scenario) {
    try (var bench = new Bench(scenario, stages.get())) {
      bench.run().failure().ifPresent(Trial::rethrow);
      return bench.ledger();
    }
  }

  private static void rethrow(Throwable failure) {
    throw new AssertionError("a run that nothing befalls", failure);
  }

  private void all(
      Scenario scenario, Position at, Map<String, Integer> accepted, Coverage coverage) {
    for (var trouble : troubles) {
      for (var way : ways) {
        cell(new Cell(scenario, at, trouble, way, accepted), coverage);
      }
    }
  }

  private void one(
      Scenario scenario,
      Position at,
      Map<String, Integer> accepted,
      int number,
      Coverage coverage) {
    var trouble = troubles.get(number % troubles.size());
    var way = ways.get(number / troubles.size() % ways.size());
    cell(new Cell(scenario, at, trouble, way, accepted), coverage);
  }

  private void cell(Cell cell, Coverage coverage) {
    coverage.tried(cell);
    try (var bench = new Bench(cell.scenario(), stages.get())) {
      cell.holds(bench);
    } catch (AssertionError | RuntimeException failure) {
      coverage.complain(cell, failure);
    }
  }
}
