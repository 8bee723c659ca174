package io.ddbkit.provisioner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ddbkit.provisioner.fake.AwsErrors;
import io.ddbkit.provisioner.fake.ProvisionerFixture;
import io.ddbkit.provisioner.plan.Permit;
import io.ddbkit.provisioner.plan.Step;
import io.ddbkit.provisioner.report.ControlPlaneException;
import io.ddbkit.provisioner.report.IncompleteException;
import io.ddbkit.provisioner.report.Outcome;
import io.ddbkit.provisioner.report.ProvisioningEvent;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.traits.Streams;
import io.ddbkit.traits.TimeToLive;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** Waiting, and what ends it early. */
class WaitingTest {
  private final ProvisionerFixture lab = new ProvisionerFixture();

  @Test
  void endsAtTheDeadlineAndTellsWhatIsLeft() {
    lab.plane.tempo(usual -> usual.creation(Duration.ofMinutes(2)));
    var patient = lab.provisioner(b -> b.stepTimeout(Duration.ofMinutes(1)));

    var e = incomplete(patient, Orders.FULL);

    assertThat(e.kind()).isEqualTo(IncompleteException.Kind.TIMED_OUT);
    assertThat(e.left())
        .extracting(Step::title)
        .containsExactly(
            "create the table", "switch on time to live", "switch on point-in-time recovery");
    assertThat(lab.time.passed()).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(64));
  }

  /** Rule 21. */
  @Test
  void isTakenUpByTheNextRun() {
    lab.plane.tempo(usual -> usual.creation(Duration.ofMinutes(2)));
    incomplete(lab.provisioner(b -> b.stepTimeout(Duration.ofMinutes(1))), Orders.FULL);

    var outcome = lab.provisioner().createMissing(Orders.FULL);

    assertThat(outcome.kind()).isEqualTo(Outcome.Kind.UPDATED);
    assertThat(lab.dynamoDb.count("CreateTable")).isOne();
  }

  @Test
  void endsAfterTenMinutesWhereNoDeadlineIsSaid() {
    lab.plane.tempo(usual -> usual.creation(Duration.ofHours(2)));

    assertThat(incomplete(lab.provisioner(), Orders.BARE).kind())
        .isEqualTo(IncompleteException.Kind.TIMED_OUT);
    assertThat(lab.time.passed()).isBetween(Duration.ofMinutes(10), Duration.ofSeconds(604));
  }

  @Test
  void endsWhenTheThreadIsInterrupted() {
    lab.time.after(Duration.ofSeconds(3), Thread.currentThread()::interrupt);

    var e = incomplete(lab.provisioner(), Orders.FULL);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(e.kind()).isEqualTo(IncompleteException.Kind.INTERRUPTED);
    assertThat(e.left()).hasSize(3);
    assertThat(lab.time.passed()).isLessThan(Duration.ofSeconds(4));
    assertThat(e).hasCauseInstanceOf(InterruptedException.class);
  }

  @Test
  void endsWhenTheThreadIsInterruptedInACall() {
    lab.dynamoDb.fail("DescribeTable", 3, AbortedException.create("interrupted"));

    var e = incomplete(lab.provisioner(), Orders.BARE);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(e.kind()).isEqualTo(IncompleteException.Kind.INTERRUPTED);
  }

  @Test
  void doesNotBeginWhenTheThreadIsInterrupted() {
    Thread.currentThread().interrupt();

    var e = incomplete(lab.provisioner(), Orders.BARE);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(e.kind()).isEqualTo(IncompleteException.Kind.INTERRUPTED);
    assertThat(lab.dynamoDb.writes()).isZero();
  }

  /** Rule 19: a state that is a failure ends the wait. */
  @Test
  void endsAtOnceWhereTheTableCannotBeUsed() {
    lab.standing(Orders.BARE);
    var plan = lab.provisioner().plan(Orders.BARE.with(Streams.on()));
    var begun = lab.time.now();
    lab.dynamoDb.before("UpdateTable", 1, this::losesItsKey);

    assertThatThrownBy(() -> lab.provisioner().apply(plan))
        .isInstanceOfSatisfying(
            IncompleteException.class,
            e -> assertThat(e.kind()).isEqualTo(IncompleteException.Kind.FAILED))
        .hasMessageContaining("INACCESSIBLE_ENCRYPTION_CREDENTIALS");
    assertThat(Duration.between(begun, lab.time.now())).isLessThan(Duration.ofSeconds(3));
  }

  private void losesItsKey() {
    lab.time.after(
        Duration.ofSeconds(1),
        () ->
            lab.plane
                .table("orders")
                .becomes(
                    Duration.ZERO,
                    t -> t.tableStatus(TableStatus.INACCESSIBLE_ENCRYPTION_CREDENTIALS)));
  }

  @Test
  void isNotNeededToSeeThatATableCannotBeUsed() {
    lab.standing(Orders.BARE);
    lab.plane
        .table("orders")
        .becomes(
            Duration.ZERO, t -> t.tableStatus(TableStatus.INACCESSIBLE_ENCRYPTION_CREDENTIALS));

    var e = incomplete(lab.provisioner(), Orders.BARE);

    assertThat(e.kind()).isEqualTo(IncompleteException.Kind.FAILED);
    assertThat(e).hasMessage("orders: the table is INACCESSIBLE_ENCRYPTION_CREDENTIALS");
  }

  /** Rule 19: a state that is unknown does not end the wait. */
  @Test
  void goesOnWhileTheStatusIsUnknown() {
    lab.begun(Orders.BARE);
    var table = lab.plane.table("orders");
    table.becomes(Duration.ofSeconds(1), t -> t.tableStatus("DREAMING"));
    lab.time.after(
        Duration.ofSeconds(30),
        () -> table.becomes(Duration.ZERO, t -> t.tableStatus(TableStatus.ACTIVE)));

    var outcome = lab.provisioner().createMissing(Orders.BARE);

    assertThat(outcome.outputs().status()).isEqualTo("ACTIVE");
    assertThat(lab.time.passed()).isGreaterThan(Duration.ofSeconds(30));
  }

  @Test
  void isToldEveryTenSeconds() {
    lab.plane.tempo(usual -> usual.creation(Duration.ofSeconds(58)));

    lab.provisioner().createMissing(Orders.BARE);

    assertThat(lab.events(ProvisioningEvent.Waiting.class))
        .extracting(event -> event.since().toSeconds() / 10)
        .containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(lab.events(ProvisioningEvent.Waiting.class).get(0).text())
        .startsWith("step 1, create the table: waiting for 1");
  }

  @Test
  void goesOnWhileDynamoDbIsBusy() {
    for (int nth = 1; nth <= 3; nth++) {
      lab.dynamoDb.fail("CreateTable", nth, AwsErrors.of("LimitExceededException", "500 at once"));
    }

    lab.provisioner().createMissing(Orders.BARE);

    assertThat(lab.dynamoDb.count("CreateTable")).isEqualTo(4);
    assertThat(lab.events(ProvisioningEvent.Postponed.class))
        .singleElement()
        .satisfies(
            event ->
                assertThat(event.text())
                    .contains("will be retried (LimitExceededException: 500 at once)"));
  }

  @Test
  void goesOnWhileReadsAreThrottled() {
    for (int nth = 3; nth <= 8; nth++) {
      lab.dynamoDb.fail("DescribeTable", nth, AwsErrors.of("ThrottlingException", "slow down"));
    }

    assertThat(lab.provisioner().createMissing(Orders.BARE).kind()).isEqualTo(Outcome.Kind.CREATED);
  }

  @Test
  void goesOnWhereAStandingTableIsNotSeenForAMoment() {
    lab.standing(Orders.BARE.provisioned(2, 2));
    var plan = lab.provisioner().plan(Orders.BARE.onDemand());
    lab.dynamoDb.fail(
        "DescribeTable", 3, AwsErrors.of("ResourceNotFoundException", "Table: orders not found"));

    assertThat(lab.provisioner().apply(plan).kind()).isEqualTo(Outcome.Kind.UPDATED);
    assertThat(lab.dynamoDb.count("UpdateTable")).isOne();
  }

  @Test
  void isNotDoneWhereACallIsRefused() {
    lab.standing(Orders.BARE);
    var plan = lab.provisioner().plan(Orders.BARE.with(Streams.on()));
    lab.dynamoDb.fail("UpdateTable", 1, AwsErrors.of("ValidationException", "no such view"));

    assertThatThrownBy(() -> lab.provisioner().apply(plan))
        .isInstanceOf(ControlPlaneException.class)
        .hasMessage("orders: dynamodb:UpdateTable was refused: ValidationException: no such view");
    assertThat(lab.dynamoDb.count("UpdateTable")).isOne();
  }

  @Test
  void endsWhereSomebodyElseHasDoneWhatIsRefused() {
    lab.standing(Orders.BARE);
    var spec = Orders.BARE.with(TimeToLive.on("ttl"));
    var plan = lab.provisioner().plan(spec);
    var permit = Permit.deleteExpiredItems("orders");
    lab.dynamoDb.before("UpdateTimeToLive", 1, () -> lab.another().apply(plan, permit));

    assertThat(lab.provisioner().apply(plan, permit).kind()).isEqualTo(Outcome.Kind.ADOPTED);
    assertThat(lab.dynamoDb.count("UpdateTimeToLive")).isOne();
  }

  private static IncompleteException incomplete(TableProvisioner provisioner, TableSpec spec) {
    return catchThrowableOfType(IncompleteException.class, () -> provisioner.createMissing(spec));
  }
}
