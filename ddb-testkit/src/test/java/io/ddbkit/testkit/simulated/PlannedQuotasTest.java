package io.ddbkit.testkit.simulated;

import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.provisioner.plan.Step;
import io.ddbkit.provisioner.report.Outcome;
import io.ddbkit.spec.TableSpec;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rule 9 of a good planner: what a quota forbids for now is planned for when it is allowed. */
class PlannedQuotasTest {
  private static final TableSpec ORDERS = TableSpec.named("orders").partitionKey("id", STRING);

  @Test
  void theFifthDecreaseOfADayIsPutOffByAnHour() {
    try (var engine = SimulatedEngine.start()) {
      var space = engine.space("shop");
      var provisioner = space.provisioner();
      provisioner.createMissing(ORDERS.provisioned(10, 10));
      IntStream.of(9, 8, 7, 6)
          .forEach(read -> provisioner.apply(provisioner.plan(ORDERS.provisioned(read, 10))));
      var last =
          space
              .client()
              .describeTable(r -> r.tableName("orders"))
              .table()
              .provisionedThroughput()
              .lastDecreaseDateTime();

      var plan = provisioner.plan(ORDERS.provisioned(5, 10));
      var allowed = last.plusSeconds(3600);

      assertThat(((Step.Apply) plan.steps().get(0)).transition().earliest().notBefore())
          .contains(allowed);
      assertThat(plan.text())
          .contains("[timed, about 2 s, not before " + allowed + "]")
          .contains("DynamoDB allows four decreases a day, and one more after an hour without one");
      var tooSoon = provisioner.apply(plan);
      assertThat(tooSoon.kind()).isEqualTo(Outcome.Kind.DEFERRED);
      assertThat(tooSoon.nextRun()).contains(allowed);

      space.clock().passTo(allowed);
      var again = provisioner.plan(ORDERS.provisioned(5, 10));
      assertThat(provisioner.apply(again).kind()).isEqualTo(Outcome.Kind.UPDATED);
    }
  }
}
