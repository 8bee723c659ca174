package io.ddbkit.testkit.faulted;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A read that fails once, wherever it is in a run, is asked again, and the run goes on. */
class FaultsAtReadsTest {
  private static final List<Retries> WAYS = List.of(Retries.OFF, Retries.ON);

  @Test
  void areGotOverOnVirtualTime() {
    var coverage = new Coverage("faults at reads", Scenarios.ALL);

    new Trial(() -> SimulatedStage.quick(Trial.SEED), Ledger::reads, Trouble.OF_READS, WAYS, 23, 61)
        .of(Scenarios.ALL, coverage);

    coverage.print(Trial.how());
    coverage.isFull(Trouble.OF_READS, WAYS);
  }

  @Test
  void areGotOverOnDynamoDbLocal() {
    var coverage = new Coverage("faults at reads on DynamoDB Local", Scenarios.OF_LOCAL);

    new Trial(LocalStage::new, Ledger::reads, Trouble.OF_READS, WAYS, 7, 31)
        .of(Scenarios.OF_LOCAL, coverage);

    coverage.print(Trial.how());
    coverage.isFull(Trouble.OF_READS, WAYS);
  }
}
