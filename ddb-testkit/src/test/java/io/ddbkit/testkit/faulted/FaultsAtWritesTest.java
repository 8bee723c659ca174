package io.ddbkit.testkit.faulted;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever befalls a write of a plan, it is carried out once, and nothing is left or half told. */
class FaultsAtWritesTest {
  private static final List<Trouble> TROUBLES = List.of(Trouble.values());

  @Test
  void endAsTheTableSaysOnVirtualTime() {
    var ways = List.of(Retries.values());
    var coverage = new Coverage("faults at writes", Scenarios.ALL);

    new Trial(() -> SimulatedStage.quick(Trial.SEED), Ledger::writes, TROUBLES, ways, 1, 1)
        .of(Scenarios.ALL, coverage);

    coverage.print(Trial.how());
    coverage.isFull(TROUBLES, ways);
  }

  /** Its retries wait in wall time, so they get over one trouble only. */
  @Test
  void endAsTheTableSaysOnDynamoDbLocal() {
    var ways = List.of(Retries.OFF, Retries.ON);
    var coverage = new Coverage("faults at writes on DynamoDB Local", Scenarios.OF_LOCAL);

    new Trial(LocalStage::new, Ledger::writes, TROUBLES, ways, 1, 1)
        .of(Scenarios.OF_LOCAL, coverage);

    coverage.print(Trial.how());
    coverage.isFull(TROUBLES, ways);
  }
}
