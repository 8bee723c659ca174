package io.ddbkit.testkit.junit;

import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.ddbkit.provisioner.plan.LeftOut;
import io.ddbkit.provisioner.report.UnhandledSettingException;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.testkit.assertion.DdbAssertions;
import io.ddbkit.testkit.engine.EngineException;
import io.ddbkit.testkit.engine.EngineSettings;
import io.ddbkit.testkit.engine.Engines;
import io.ddbkit.testkit.internal.Provisioned;
import io.ddbkit.traits.Alarms;
import io.ddbkit.traits.Autoscaling;
import io.ddbkit.traits.Environment;
import io.ddbkit.traits.GlobalReplicas;
import io.ddbkit.traits.StorageClass;
import io.ddbkit.traits.TablePattern;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Tests start from production's own definitions, and fail where production would. */
class ProductionsOwnTest {
  static final TableSpec ORDERS =
      TableSpec.named("orders")
          .partitionKey("id", STRING)
          .globalIndex("by-mail", index -> index.partitionKey("mail", STRING))
          .with(
              Environment.production("shop"),
              TablePattern.productionTable("alias/prod-key", 100, 50),
              Autoscaling.on().everyIndex(),
              GlobalReplicas.in("eu-west-1", replica -> replica.key("alias/prod-key")),
              StorageClass.standard(),
              Alarms.standard());

  /** What this version refuses to make of it, as it can be pasted. */
  private static String unmade() {
    var handled = Provisioned.settings();
    return ORDERS.compose().settings().all().stream()
        .filter(setting -> setting.scope() != Setting.Scope.IDENTITY)
        .filter(setting -> !handled.contains(setting))
        .map(Setting::id)
        .sorted()
        .collect(Collectors.joining(","));
  }

  @Test
  void whatProductionWouldRefuseFailsHereTooAndTellsTheWayOn() {
    var failure =
        EngineTestKit.engine("junit-jupiter")
            .selectors(selectClass(AsItIs.class))
            .execute()
            .testEvents()
            .failed()
            .list()
            .get(0)
            .getRequiredPayload(TestExecutionResult.class)
            .getThrowable()
            .orElseThrow();

    assertThat(failure)
        .isInstanceOf(EngineException.class)
        .hasCauseInstanceOf(UnhandledSettingException.class)
        .hasMessageContaining("engine embedded: the tables of this test cannot be created: ")
        .hasMessageContaining("orders (shop-prod-orders): ")
        .hasMessageEndingWith("-Dddbkit.leave-out=" + unmade());
  }

  @Test
  void whatIsPastedFromThereLetsTheTestsRun() {
    try (var engine = Engines.start(EngineSettings.of(Map.of("ddbkit.leave-out", unmade())));
        var space = engine.space()) {
      var outcome = space.provisioner().createMissing(space.specFor(ORDERS));

      assertThat(outcome.outputs().name()).endsWith("shop-prod-orders");
      DdbAssertions.assertThatTable(space, ORDERS)
          .hasGlobalIndex("by-mail", i -> i.partitionKey("mail", STRING));
      assertThat(outcome.plan().leftOut())
          .extracting(LeftOut::setting)
          .extracting(Object::toString)
          .contains(unmade().split(",", -1))
          .contains("encryption", "recovery");
    }
  }

  @WithTables
  static class AsItIs {
    static final TableSpec HERE = ORDERS;

    @Test
    void one(TestTable orders) {}
  }
}
