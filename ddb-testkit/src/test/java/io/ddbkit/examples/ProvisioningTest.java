package io.ddbkit.examples;

import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.provisioner.Mode;
import io.ddbkit.provisioner.SteppedTable;
import io.ddbkit.provisioner.SteppedTable.State;
import io.ddbkit.provisioner.TableProvisioner;
import io.ddbkit.provisioner.governor.Governor;
import io.ddbkit.provisioner.plan.Effect;
import io.ddbkit.provisioner.report.ControlPlaneException;
import io.ddbkit.provisioner.report.Outcome;
import io.ddbkit.provisioner.report.ProvisioningEvent;
import io.ddbkit.provisioner.report.TableDiffersException;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.testkit.engine.Engines;
import io.ddbkit.testkit.engine.Space;
import io.ddbkit.traits.Streams;
import io.ddbkit.traits.TimeToLive;
import io.ddbkit.traits.policy.AwsPlace;
import io.ddbkit.traits.policy.TableAccess;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What a service or a tool does with the provisioner, and with what it answers. */
class ProvisioningTest {
  private static final TableSpec USERS = TableSpec.named("users").partitionKey("id", STRING);
  private static final TableSpec EXPIRING = USERS.with(TimeToLive.on("expiresAt"));

  private final Space space = Engines.shared().space("provisioning");
  private final TableProvisioner tables = space.provisioner();
  private final TableSpec users = space.specFor(USERS);

  @AfterEach
  void close() {
    space.close();
  }

  @Test
  void theModeIsAValue() {
    assertThat(tables.ensure(Mode.CREATE_MISSING, List.of(users)))
        .extracting(Outcome::kind)
        .containsExactly(Outcome.Kind.CREATED);
    assertThat(tables.ensure(Mode.VALIDATE, List.of(users)))
        .extracting(Outcome::kind)
        .containsExactly(Outcome.Kind.UNCHANGED);
  }

  // region review
  static boolean isHarmless(TableProvisioner tables, TableSpec spec) {
    return tables.plan(spec).steps().stream()
        .allMatch(step -> step.effect() == Effect.IN_PLACE && step.losses().isEmpty());
  }

  // endregion

  @Test
  void aPlanCanBeReviewedByItsEffects() {
    tables.createMissing(users);

    assertThat(isHarmless(tables, users.with(Streams.on()))).isTrue();
    assertThat(isHarmless(tables, space.specFor(EXPIRING))).isFalse();
  }

  // region configure
  static TableProvisioner patient(DynamoDbClient dynamoDb, List<String> progress) {
    return TableProvisioner.builder()
        .dynamoDb(dynamoDb)
        .stepTimeout(Duration.ofMinutes(30))
        .addListener(event -> progress.add(event.table() + ": " + event.text()))
        .build();
  }

  // endregion

  @Test
  void aListenerHearsOfEveryStep() {
    var progress = new ArrayList<String>();

    patient(space.client(), progress).createMissing(users);

    assertThat(progress).first().asString().endsWith(": started: 1 step");
    assertThat(progress).last().asString().endsWith(": finished: created");
  }

  // region errors
  static String advice(TableProvisioner tables, TableSpec spec) {
    try {
      return tables.verify(spec).text();
    } catch (TableDiffersException e) {
      return "run the deployment:\n" + e.plan().text();
    } catch (ControlPlaneException e) {
      return e.kind() + " in " + e.action();
    }
  }

  // endregion

  @Test
  void anErrorHasWhatAProgramNeeds() {
    assertThat(advice(tables, users)).contains("run the deployment:", "1 create the table");
    assertThatThrownBy(() -> tables.verify(users)).isInstanceOf(TableDiffersException.class);

    tables.createMissing(users);

    assertThat(advice(tables, users)).endsWith(": no changes");
  }

  @Test
  void everyEventNamesItsTable() {
    var events = new ArrayList<ProvisioningEvent>();

    tables.toBuilder().addListener(events::add).build().createMissing(users);

    assertThat(events).isNotEmpty().allMatch(event -> event.table().equals(users.physicalName()));
  }

  // region permissions
  static String policy(TableProvisioner tables, List<TableSpec> specs) {
    return tables
        .permissions(Mode.CREATE_MISSING, specs)
        .in("eu-west-1", "123456789012")
        .policy()
        .json();
  }

  // endregion

  // region access
  static String policyOfTheService(TableSpec orders) {
    return TableAccess.to(orders)
        .in(new AwsPlace("eu-west-1", "123456789012"))
        .readWrite()
        .consumeStream()
        .policy()
        .json();
  }

  // endregion

  @Test
  void aRoleIsAllowedWhatItNeeds() {
    assertThat(policy(tables, List.of(users)))
        .contains("dynamodb:CreateTable", "arn:aws:dynamodb:eu-west-1:123456789012:table/")
        .doesNotContain("dynamodb:UpdateTable", "*");
    assertThat(policyOfTheService(USERS.with(Streams.on())))
        .contains("dynamodb:PutItem", "dynamodb:GetRecords", "table/users/stream/*")
        .doesNotContain("CreateTable");
  }

  // region governor
  static List<TableProvisioner> ofOneAccount(List<DynamoDbClient> clients) {
    var governor =
        Governor.builder()
            .tablesInTransition(20)
            .rate("dynamodb:CreateTable", 5, 10) // calls a second, and at once after a rest
            .build();
    return clients.stream()
        .map(client -> TableProvisioner.builder().dynamoDb(client).governor(governor).build())
        .toList();
  }

  // endregion

  @Test
  void provisionersOfOneAccountShareItsLimits() {
    for (var each : ofOneAccount(List.of(space.client(), space.client()))) {
      assertThat(each.createMissing(users).outputs().status()).isEqualTo("ACTIVE");
    }
  }

  // region steps
  /** Called by the controller's queue; it puts the table back for the instant that is returned. */
  static Optional<Instant> reconcile(SteppedTable table, Consumer<String> status) {
    var state = table.step();
    if (state instanceof State.LookAgain later) {
      return Optional.of(later.at());
    }
    status.accept(
        state instanceof State.Failed failed
            ? failed.why().getMessage()
            : ((State.Done) state).outcome().text());
    return Optional.empty();
  }

  // endregion

  @Test
  void aControllerTakesSteps() {
    var status = new ArrayList<String>();
    var table = tables.stepped(Mode.UPDATE, users);
    while (reconcile(table, status::add).isPresent()) {
      Thread.onSpinWait(); // DynamoDB Local creates a table within some milliseconds
    }

    assertThat(status).singleElement().asString().contains("created in");
  }
}
