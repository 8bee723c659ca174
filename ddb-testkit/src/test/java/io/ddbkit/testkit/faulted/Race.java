package io.ddbkit.testkit.faulted;

import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.provisioner.report.Outcome;
import io.ddbkit.provisioner.time.Scheduler;
import io.ddbkit.provisioner.time.Workers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Provisioners that start at the same instant with one spec, each as a process of its own.
 *
 * @param racers how many
 * @param alone what one does that has nobody beside it
 */
record Race(int racers, Ledger alone) {
  static final int RACERS = 16;

  /** All of them do what one would have done. */
  void isRun(Bench bench, Scheduler scheduler) throws InterruptedException {
    var ended = Collections.synchronizedList(new ArrayList<Bench.Ended>());
    Runnable racer = () -> ended.add(bench.race());
    new Workers(scheduler, racers).run(IntStream.range(0, racers).mapToObj(i -> racer).toList());

    assertThat(ended.stream().flatMap(each -> each.failure().stream()))
        .describedAs("failures that a person sees")
        .isEmpty();
    assertThat(bench.left().steps()).describedAs("left to do").isEmpty();
    makeOneTable(bench, ended);
    if (bench.stage().refusesWhatIsUnderWay()) {
      assertThat(bench.ledger().otherThan(alone.accepted())).describedAs("carried out").isEmpty();
    }
  }

  /** One makes it, and says so; no other does. */
  private void makeOneTable(Bench bench, List<Bench.Ended> ended) {
    int made = bench.scenario().before().isEmpty() ? 1 : 0;
    var kinds = ended.stream().flatMap(each -> each.outcome().stream()).map(Outcome::kind).toList();
    assertThat(kinds).hasSize(racers);
    assertThat(Collections.frequency(kinds, Outcome.Kind.CREATED)).isEqualTo(made);
    assertThat(bench.ledger().accepted("CreateTable")).isEqualTo(alone.accepted("CreateTable"));
  }
}
