package io.ddbkit.testkit.faulted;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

/**
 * One trouble at one call of one plan.
 *
 * @param accepted the writes that are carried out where nothing befalls, each with how often
 */
record Cell(
    Scenario scenario,
    Position position,
    Trouble trouble,
    Retries retries,
    Map<String, Integer> accepted) {

  /** Tries it, and asks that all is as expected. */
  void holds(Bench bench) {
    var harm = trouble.at(position, retries.times());
    var first = bench.run(builder -> harm.into(retries.into(builder)));

    assertThat(harm.happened()).describedAs("the call met the trouble").isTrue();
    if (trouble.expected() == Expected.CONVERGES) {
      assertThat(first.failure()).describedAs("the same run").isEmpty();
    } else {
      assertThat(bench.next().failure()).describedAs("the next run").isEmpty();
    }
    assertThat(bench.left().steps()).describedAs("left to do").isEmpty();
    assertThat(bench.ledger().otherThan(accepted)).describedAs("carried out").isEmpty();
    if (trouble.expected() == Expected.TELLS) {
      new Told(position.operation(), first).isWhole();
    }
  }

  @Override
  public String toString() {
    return "%s: %s at %s, the SDK's retries %s".formatted(scenario, trouble, position, retries);
  }
}
