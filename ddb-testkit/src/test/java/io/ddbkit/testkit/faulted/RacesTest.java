package io.ddbkit.testkit.faulted;

import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.provisioner.time.Scheduler;
import io.ddbkit.provisioner.time.SystemScheduler;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sixteen provisioners with one spec make one table, and send no write twice. */
class RacesTest {
  private static final int SIMULATED_ROUNDS = Trial.LONG ? 50 : 3;
  private static final int LOCAL_ROUNDS = Trial.LONG ? 10 : 1;

  static List<Scenario> simulated() {
    return List.of(Scenarios.ABSENT, Scenarios.THREE);
  }

  static List<Scenario> local() {
    return List.of(Scenarios.OF_LOCAL.get(0), Scenarios.THREE);
  }

  /** Each round has a seed of its own, which decides who goes first and how long things take. */
  @ParameterizedTest
  @MethodSource("simulated")
  void areNotNoticedOnVirtualTime(Scenario scenario) throws InterruptedException {
    rounds(
        "simulated", SIMULATED_ROUNDS, scenario, SimulatedStage::usual, SimulatedStage::scheduler);
  }

  @ParameterizedTest
  @MethodSource("local")
  void areNotNoticedOnDynamoDbLocal(Scenario scenario) throws InterruptedException {
    rounds(
        "DynamoDB Local",
        LOCAL_ROUNDS,
        scenario,
        seed -> new LocalStage(),
        stage -> new SystemScheduler());
  }

  private static <S extends Stage> void rounds(
      String where,
      int rounds,
      Scenario scenario,
      LongFunction<S> stages,
      Function<S, Scheduler> scheduler)
      throws InterruptedException {
    var complaints = new LinkedHashMap<String, String>();
    for (long seed : LongStream.range(Trial.SEED, Trial.SEED + rounds).toArray()) {
      try {
        round(scenario, stages, seed, scheduler);
      } catch (AssertionError failure) {
        complaints.put("-Dddbkit.seed=" + seed, String.valueOf(failure.getMessage()));
      }
    }
    System.out.printf(
        "races on %s, %s: %s, %d racers, %d rounds, %d complaints%n",
        where, Trial.how(), scenario, Race.RACERS, rounds, complaints.size());
    assertThat(complaints.entrySet()).isEmpty();
  }

  private static <S extends Stage> void round(
      Scenario scenario, LongFunction<S> stages, long seed, Function<S, Scheduler> scheduler)
      throws InterruptedException {
    var alone = new Bench(scenario, stages.apply(seed));
    try (alone) {
      assertThat(alone.run().failure()).isEmpty();
    }
    var stage = stages.apply(seed);
    try (var bench = new Bench(scenario, stage)) {
      new Race(Race.RACERS, alone.ledger()).isRun(bench, scheduler.apply(stage));
    }
  }
}
