package io.ddbkit.examples;

import static io.ddbkit.testkit.assertion.DdbAssertions.assertThatTable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.provisioner.TableProvisioner;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.testkit.fault.CallerKilledError;
import io.ddbkit.testkit.fault.Fault;
import io.ddbkit.testkit.fault.Faults;
import io.ddbkit.testkit.simulated.SimulatedEngine;
import io.ddbkit.testkit.simulated.SimulatedSpace;
import io.ddbkit.testkit.simulated.setting.Delays;
import io.ddbkit.testkit.simulated.setting.Rate;
import io.ddbkit.testkit.simulated.setting.Rates;
import io.ddbkit.testkit.simulated.setting.SimulatedSettings;
import io.ddbkit.testkit.simulated.setting.Span;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

@SuppressWarnings("unchecked") // the SDK has varargs of consumers
class StartOnSimulatedTest {
  private static final TableSpec SESSIONS = StartupTest.SESSIONS;

  // region throttled
  @Test
  void aThrottledStartIsLateAndSucceeds() {
    var slow = SimulatedSettings.DEFAULTS.with(Rates.DESCRIBE_TABLE, new Rate(0.5, 1));
    try (var engine = SimulatedEngine.start(slow)) {
      var space = engine.space("throttled");
      space.provisioner().createMissing(SESSIONS);

      assertThatTable(space, SESSIONS).matchesItsSpec();
    }
  }

  // endregion

  // region half-created
  @Test
  void aTableThatAnotherInstanceHasBegunIsWaitedFor() {
    var slow =
        SimulatedSettings.DEFAULTS.with(Delays.CREATE_TABLE, Span.always(Duration.ofMinutes(5)));
    try (var engine = SimulatedEngine.start(slow)) {
      var space = engine.space("half-created");
      var began = space.clock().now();
      anotherInstanceCreatesSessions(space.client());
      space.provisioner().createMissing(SESSIONS);

      assertThat(space.clock().now()).isAfter(began.plus(Duration.ofMinutes(5)));
    }
  }

  // endregion

  private static void anotherInstanceCreatesSessions(DynamoDbClient dynamoDb) {
    dynamoDb.createTable(
        r ->
            r.tableName("sessions")
                .attributeDefinitions(a -> a.attributeName("id").attributeType("S"))
                .keySchema(k -> k.attributeName("id").keyType("HASH"))
                .billingMode("PAY_PER_REQUEST")
                .streamSpecification(s -> s.streamEnabled(true).streamViewType("KEYS_ONLY")));
  }

  // region denied
  @Test
  void aStartWithoutPermissionNamesIt() {
    try (var engine = SimulatedEngine.start()) {
      var space = engine.space("denied");
      space.deny("CreateTable");

      assertThatThrownBy(() -> space.provisioner().createMissing(SESSIONS))
          .hasMessageContaining("dynamodb:CreateTable");
    }
  }

  // endregion

  // region killed
  @Test
  void whatAKilledStartLeftIsFinishedByTheNext() {
    try (var engine = SimulatedEngine.start()) {
      var space = engine.space("killed");
      var faults = new Faults(Fault.callerKilled().on("CreateTable"));
      var dying = provisioner(space, faults);
      assertThatThrownBy(() -> dying.createMissing(SESSIONS)).isInstanceOf(CallerKilledError.class);

      space.provisioner().createMissing(SESSIONS);
      assertThatTable(space, SESSIONS).matchesItsSpec();
    }
  }

  // endregion

  private static TableProvisioner provisioner(SimulatedSpace space, Faults faults) {
    var dynamoDb = faults.into(space.clientBuilder()).build();
    return space.provisioner().toBuilder().dynamoDb(dynamoDb).build();
  }
}
