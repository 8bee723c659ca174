package io.ddbkit.provisioner;

import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.provisioner.fake.ProvisionerFixture;
import io.ddbkit.provisioner.plan.TablePlan;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.traits.TimeToLive;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is logged by its {@code toString()} is one line, however much it holds. */
class OneLineTest {
  private static final TableSpec WIDE =
      IntStream.range(0, 20)
          .boxed()
          .reduce(
              Orders.BARE.with(TimeToLive.on("a\u001b\nb")),
              (spec, i) -> spec.globalIndex(name(i), g -> g.partitionKey("a" + i, STRING)),
              (a, b) -> b);

  private final ProvisionerFixture lab = new ProvisionerFixture();

  private static String name(int i) {
    return "by-" + i + "x".repeat(240);
  }

  @Test
  void plansTellTheTitlesOfTheirSteps() {
    assertThat(lab.provisioner().plan(Orders.FULL))
        .hasToString(
            "orders: 3 steps (3 to add, 0 to change, 0 to remove; about 13 s): create the table;"
                + " switch on time to live; switch on point-in-time recovery");
    lab.standing(Orders.BARE);
    assertThat(lab.provisioner().plan(Orders.BARE)).hasToString("orders: no changes");
  }

  @Test
  void outcomesTellWhatHappened() {
    assertThat(lab.provisioner().createMissing(Orders.BARE))
        .asString()
        .matches("orders: created in [0-9]+ s");
  }

  @Test
  void allOfALargePlanIsALineEach() {
    lab.standing(Orders.BARE);
    var plan = lab.provisioner().plan(WIDE);

    assertLines(plan);
    assertLines(lab.provisioner().plan(Orders.BARE.sortKey("x", STRING)));
    assertLine(lab.apply(WIDE));
    assertLine(lab.provisioner().read(WIDE).orElseThrow());
  }

  private static void assertLines(TablePlan plan) {
    assertThat(plan.steps()).isNotEmpty();
    assertLine(plan);
    plan.steps().forEach(OneLineTest::assertLine);
    plan.destructive().forEach(OneLineTest::assertLine);
    plan.steps().stream().flatMap(s -> s.transitions().stream()).forEach(OneLineTest::assertLine);
  }

  private static void assertLine(Object told) {
    assertThat(told.toString()).hasSizeBetween(1, 2_100).matches("\\P{Cntrl}+");
  }
}
