package io.ddbkit.testkit.faulted;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Tries troubles at the calls of plans: with {@code -Dddbkit.faults=long} every trouble at a call,
 * with the SDK's retries in each way; else each plan in one way, and some of its calls with one
 * trouble each, the next one each time.
 *
 * @param stages a database for each try
 * @param positions which calls troubles befall
 * @param troubles those that befall them
 * @param ways the retries of the SDK
 * @param each of how many calls one is tried
 * @param step of how many where it runs small
 */
record Trial(
    Supplier<Stage> stages,
    Function<Ledger, List<Position>> positions,
    List<Trouble> troubles,
    List<Retries> ways,
    int each,
    int step) {
  static final boolean LONG = "long".equals(System.getProperty("ddbkit.faults"));
  static final long SEED = Long.getLong("ddbkit.seed", 1);

  /** How it runs, for whoever reads the log. */
  static String how() {
    return (LONG ? "long" : "small, -Dddbkit.faults=long tries all") + ", -Dddbkit.seed=" + SEED;
  }

  void of(List<Scenario> scenarios, Coverage coverage) {
    for (int i = 0; i < scenarios.size(); i++) {
      for (var way : LONG ? ways : List.of(ways.get(i % ways.size()))) {
        plan(scenarios.get(i), way, coverage);
      }
    }
  }

  private void plan(Scenario scenario, Retries way, Coverage coverage) {
    var plain = undisturbed(scenario, way);
    var calls = positions.apply(plain);
    coverage.found(calls.size());
    for (int i = 0; i < calls.size(); i++) {
      for (var trouble : befalling(i, coverage.cells())) {
        cell(new Cell(scenario, calls.get(i), trouble, way, plain.accepted()), coverage);
      }
    }
  }

  /**
   * What befalls a call of a plan.
   *
   * @param number which call it is, from 0
   * @param tried how many were tried before, of all plans
   */
  private List<Trouble> befalling(int number, int tried) {
    if (number % (LONG ? each : step) != 0) {
      return List.of();
    }
    return LONG ? troubles : List.of(troubles.get(tried % troubles.size()));
  }

  private Ledger undisturbed(Scenario scenario, Retries way) {
    try (var bench = new Bench(scenario, stages.get())) {
      bench.run(way::into).failure().ifPresent(Trial::rethrow);
      return bench.ledger();
    }
  }

  private static void rethrow(Throwable failure) {
    throw new AssertionError("a run that nothing befalls", failure);
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
