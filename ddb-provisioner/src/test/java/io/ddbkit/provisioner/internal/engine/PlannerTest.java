package io.ddbkit.provisioner.internal.engine;

import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.provisioner.TableProvisioner;
import io.ddbkit.provisioner.fake.ProvisionerFixture;
import io.ddbkit.provisioner.plan.Step;
import io.ddbkit.provisioner.plan.TablePlan;
import io.ddbkit.provisioner.report.PlanRefusedException;
import io.ddbkit.spec.TableSpec;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which step waits for which. */
class PlannerTest {
  private static final TableSpec BARE = TableSpec.named("orders").partitionKey("id", STRING);

  @Test
  void transitionsOfOneGroupWaitForEachOther() {
    var plan = plan(SwitchHandler.of("a", "one"), SwitchHandler.of("b", "one"));

    assertThat(waits(plan)).isEqualTo(Map.of("add a", "[]", "add b", "[1]"));
  }

  @Test
  void unrelatedHopsDoNot() {
    var plan = plan(SwitchHandler.of("a", "one"), SwitchHandler.of("b", "two"));

    assertThat(waits(plan)).isEqualTo(Map.of("add a", "[]", "add b", "[]"));
  }

  @Test
  void aRuleReachesAcrossLanesAndIsTheReason() {
    var plan =
        plan(
            SwitchHandler.of("a", "one", "c"),
            SwitchHandler.of("b", "two"),
            SwitchHandler.of("c", "three"));

    assertThat(waits(plan)).isEqualTo(Map.of("add c", "[]", "add a", "[2]", "add b", "[]"));
    assertThat(plan.text()).contains("because a needs c (a test)");
  }

  /** Nobody should look for what has changed at the table, where nothing has. */
  @Test
  void aPlanThatOtherHandlersMadeIsRefusedAsSuch() {
    var lab = new ProvisionerFixture().standing(BARE);
    var side = with(lab, SwitchHandler.of("a", "one"), SwitchHandler.of("b", "two"));
    var spec = BARE.with(new Switch("a"), new Switch("b"));
    var plan = with(lab, SwitchHandler.of("a", "one"), SwitchHandler.of("b", "one")).plan(spec);

    assertThatThrownBy(() -> side.apply(plan))
        .isInstanceOf(PlanRefusedException.class)
        .hasMessageStartingWith("orders: the plan was made by another version of ddbkit, or by a");
  }

  private static TablePlan plan(SwitchHandler... handlers) {
    var lab = new ProvisionerFixture().standing(BARE);
    var spec = BARE;
    for (var handler : handlers) {
      spec = spec.with(new Switch(handler.name()));
    }
    return with(lab, handlers).plan(spec);
  }

  private static TableProvisioner with(ProvisionerFixture lab, SwitchHandler... handlers) {
    return lab.provisioner(
        builder -> {
          for (var handler : handlers) {
            builder.addHandler(handler);
          }
          return builder;
        });
  }

  private static Map<String, String> waits(TablePlan plan) {
    return plan.steps().stream()
        .collect(Collectors.toMap(Step::title, step -> step.after().toString()));
  }

  @Test
  void aCircleOfRulesFailsBeforeTheFirstCall() {
    var lab = new ProvisionerFixture();
    var provisioner =
        with(lab, SwitchHandler.of("a", "one", "b"), SwitchHandler.of("b", "two", "a"));

    assertThatThrownBy(() -> provisioner.createMissing(BARE)).hasMessageContaining("circle");
    assertThat(lab.dynamoDb.count()).isZero();
  }
}
