package io.ddbkit.testkit.fault;

import static io.ddbkit.spec.ScalarType.STRING;
import static io.ddbkit.testkit.assertion.DdbAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ddbkit.provisioner.TableProvisioner;
import io.ddbkit.provisioner.report.ControlPlaneException;
import io.ddbkit.provisioner.report.Outcome;
import io.ddbkit.provisioner.report.ProvisioningEvent;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.testkit.TestDatabase;
import io.ddbkit.traits.TimeToLive;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the provisioner makes of faults on its way. */
class FaultedProvisionerTest {
  private static final TableSpec ORDERS =
      TableSpec.named("orders").partitionKey("id", STRING).with(TimeToLive.on("expiresAt"));

  private final TestDatabase database = new TestDatabase();
  private final List<ProvisioningEvent> events = new CopyOnWriteArrayList<>();

  private TableProvisioner listenedTo(DynamoDbClient client) {
    return database.provisioner(client).toBuilder().addListener(events::add).build();
  }

  private Outcome ensure(Faults faults) {
    var builder =
        database
            .clientBuilder()
            .overrideConfiguration(c -> c.retryStrategy(DefaultRetryStrategy.doNotRetry()));
    try (var client = faults.into(builder).build()) {
      return listenedTo(client).createMissing(ORDERS);
    }
  }

  @Test
  void getsOverThrottlesBeyondTheRetriesOfTheSdk() {
    var faults =
        new Faults(
            Fault.throttling().on("CreateTable").times(3),
            Fault.throttling().on("UpdateTimeToLive").times(2),
            Fault.limitExceeded().on("CreateTable"));

    assertThat(ensure(faults).kind()).isEqualTo(Outcome.Kind.CREATED);
    assertThat(faults).haveNonePending();
    assertThat(events)
        .extracting(ProvisioningEvent::text)
        .anyMatch(text -> text.contains("will be retried (ThrottlingException: Rate of requests"));
  }

  @Test
  void getsOverAChangeThatIsUnderWay() {
    var faults = new Faults(Fault.resourceInUse().on("UpdateTimeToLive").times(2));

    assertThat(ensure(faults).kind()).isEqualTo(Outcome.Kind.CREATED);
    assertThat(faults).haveNonePending();
  }

  @Test
  void adoptsTheTableWhoseCreationWasNeverAnswered() {
    var faults = new Faults(Fault.lostResponse().on("CreateTable"));
    try (var client = faults.into(database.clientBuilder()).build()) {
      var outcome = listenedTo(client).createMissing(ORDERS);

      assertThat(outcome.kind()).isEqualTo(Outcome.Kind.UPDATED);
    }
    assertThat(faults).haveNonePending();
    assertThat(database.provisioner().plan(ORDERS)).isEmpty();
  }

  @Test
  void namesThePermissionThatIsMissing() {
    var faults = new Faults(Fault.accessDenied().on("UpdateTimeToLive"));

    var failure = catchThrowableOfType(ControlPlaneException.class, () -> ensure(faults));

    assertThat(failure.kind()).isEqualTo(ControlPlaneException.Kind.DENIED);
    assertThat(failure)
        .hasMessageStartingWith("orders: dynamodb:UpdateTimeToLive at http://127.0.0.1:")
        .hasMessageEndingWith(
            " was denied: missing dynamodb:UpdateTimeToLive on table/orders. AWS answered"
                + " AccessDeniedException: User is not authorized to perform this operation."
                + " [injected by ddbkit]. What this run sent before is kept, and the next run"
                + " continues from there. Allow it; provisioner.permissions(mode, spec).policy()"
                + " allows all that a mode needs; done: create the table; not done: switch on time"
                + " to live");
  }

  @Test
  void goesOnWhereTheAnswerIsLostAndTheSdkDoesNotAskAgain() {
    var faults = new Faults(Fault.lostResponse().on("CreateTable"));

    assertThat(ensure(faults).kind()).isEqualTo(Outcome.Kind.UPDATED);
    assertThat(database.provisioner().plan(ORDERS)).isEmpty();
  }
}
