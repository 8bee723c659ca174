package io.ddbkit.provisioner;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ddbkit.provisioner.fake.AwsErrors;
import io.ddbkit.provisioner.fake.ProvisionerFixture;
import io.ddbkit.provisioner.plan.Step;
import io.ddbkit.provisioner.report.ControlPlaneException;
import io.ddbkit.provisioner.report.IncompleteException;
import io.ddbkit.provisioner.report.Outcome;
import io.ddbkit.provisioner.report.TableDiffersException;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.traits.Streams;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/**
 * The mistakes that code which makes tables repeats, found again and again in production; each as
 * what a user would see of it.
 */
class RecurringMistakesTest {
  private static final TableSpec BY_STATUS =
      Orders.BARE.globalIndex("by-status", index -> index.partitionKey("status", STRING));
  private static final TableSpec THREE_INDEXES =
      BY_STATUS
          .globalIndex("by-day", index -> index.partitionKey("day", STRING))
          .globalIndex("by-mail", index -> index.partitionKey("mail", STRING));

  private final ProvisionerFixture lab = new ProvisionerFixture();

  /** Another instance was faster: the table is not there yet for whoever goes on now. */
  @Test
  void resourceInUseIsCaughtAndTheCallerGoesOnBeforeTheTableIsActive() {
    lab.dynamoDb.before("CreateTable", 1, () -> lab.begun(Orders.BARE));

    var outcome = lab.provisioner().createMissing(Orders.BARE);

    assertThat(status()).isEqualTo(TableStatus.ACTIVE);
    assertThat(outcome.outputs().status()).isEqualTo("ACTIVE");
    assertThat(outcome.kind()).isEqualTo(Outcome.Kind.ADOPTED);
  }

  static Stream<RuntimeException> failuresToDescribe() {
    return Stream.of(
        AwsErrors.of("AccessDeniedException", "not authorized"),
        AwsErrors.of("ThrottlingException", "slow down"),
        AwsErrors.of("InternalServerError", "", 500),
        AwsErrors.of("ValidationException", "something is wrong"),
        SdkClientException.create("Unable to execute HTTP request: Connection reset"),
        SdkClientException.create("Unable to load credentials"));
  }

  @ParameterizedTest
  @MethodSource("failuresToDescribe")
  void anyFailureToDescribeIsTakenForAnAbsentTable(RuntimeException failure) {
    lab.standing(Orders.BARE);
    lab.dynamoDb.fail("DescribeTable", 1, failure);

    try {
      assertThat(lab.provisioner().createMissing(Orders.BARE).kind())
          .isEqualTo(Outcome.Kind.UNCHANGED);
    } catch (ControlPlaneException told) {
      assertThat(told.action()).isEqualTo("dynamodb:DescribeTable");
    }
    assertThat(lab.dynamoDb.count("CreateTable")).isZero();
  }

  /** A service in production has no permission to create tables, and need not have. */
  @Test
  void createTableHasToBeAllowedThoughTheTableStands() {
    lab.standing(Orders.FULL);
    lab.dynamoDb.fail("CreateTable", 1, AwsErrors.of("AccessDeniedException", "not authorized"));

    var outcome = lab.provisioner().createMissing(Orders.FULL);

    assertThat(outcome.kind()).isEqualTo(Outcome.Kind.UNCHANGED);
    assertThat(lab.dynamoDb.writes()).isZero();
  }

  @Test
  void aTableThatExistsIsTakenForTheOneThatIsNeeded() {
    lab.standing(Orders.BARE.sortKey("placedAt", NUMBER));

    assertThatThrownBy(() -> lab.provisioner().createMissing(Orders.BARE.with(Streams.on())))
        .isInstanceOf(TableDiffersException.class)
        .hasMessageContaining("placedAt")
        .hasMessageContaining("stream");
  }

  @Test
  void aTableThatIsUpdatingIsChangedAtOnceAndTheChangeIsRefused() {
    lab.standing(Orders.BARE);
    var begun = lab.time.now();
    becomes(Duration.ZERO, TableStatus.UPDATING);
    becomes(Duration.ofSeconds(30), TableStatus.ACTIVE);

    assertThat(lab.apply(Orders.BARE.with(Streams.on())).kind()).isEqualTo(Outcome.Kind.UPDATED);

    assertThat(status()).isEqualTo(TableStatus.ACTIVE);
    assertThat(Duration.between(begun, lab.time.now())).isGreaterThan(Duration.ofSeconds(30));
    assertThat(lab.dynamoDb.count("UpdateTable")).describedAs("sent once, when it can be").isOne();
  }

  private void becomes(Duration after, TableStatus status) {
    lab.plane.table("orders").becomes(after, table -> table.tableStatus(status));
  }

  /** Rule 18. The table is ACTIVE all the while; queries of the index fail. */
  @Test
  void anIndexIsTakenForReadyBecauseItsTableIs() {
    lab.standing(Orders.BARE);
    var hasty = lab.another().toBuilder().stepTimeout(Duration.ofSeconds(5)).build();
    assertThatThrownBy(() -> hasty.apply(hasty.plan(BY_STATUS)))
        .isInstanceOf(IncompleteException.class);
    assertThat(status()).isEqualTo(TableStatus.ACTIVE);

    var outcome = lab.apply(BY_STATUS);

    assertThat(lab.plane.table("orders").now().globalSecondaryIndexes())
        .singleElement()
        .satisfies(index -> assertThat(index.indexStatus()).isEqualTo(IndexStatus.ACTIVE));
    assertThat(outcome.kind()).isEqualTo(Outcome.Kind.ADOPTED);
  }

  @Test
  void aWaitThatTimesOutIsSwallowedAndTheCallerGoesOn() {
    lab.plane.tempo(usual -> usual.creation(Duration.ofHours(2)));
    var hasty = lab.provisioner(b -> b.stepTimeout(Duration.ofMinutes(1)));

    var told =
        catchThrowableOfType(IncompleteException.class, () -> hasty.createMissing(Orders.FULL));

    assertThat(told.kind()).isEqualTo(IncompleteException.Kind.TIMED_OUT);
    assertThat(told).hasMessageContaining("create the table").hasMessageContaining("CREATING");
    assertThat(told.left()).extracting(Step::title).hasSize(3);
  }

  /** A loop that catches the interrupt and waits on keeps a process from being shut down. */
  @Test
  void anInterruptIsCaughtAndTheLoopGoesOn() {
    lab.plane.tempo(usual -> usual.creation(Duration.ofHours(2)));
    lab.time.after(Duration.ofSeconds(3), Thread.currentThread()::interrupt);

    var told =
        catchThrowableOfType(
            IncompleteException.class, () -> lab.provisioner().createMissing(Orders.BARE));

    assertThat(Thread.interrupted()).describedAs("the flag is kept for the caller").isTrue();
    assertThat(told.kind()).isEqualTo(IncompleteException.Kind.INTERRUPTED);
    assertThat(lab.time.passed()).isLessThan(Duration.ofSeconds(4));
  }

  /** Their rates are low, time to live may be changed once an hour, and a backup is restarted. */
  @Test
  void recoveryAndTimeToLiveAreSwitchedOnAtEveryStart() {
    lab.standing(Orders.FULL);

    for (int start = 1; start <= 5; start++) {
      assertThat(lab.provisioner().createMissing(Orders.FULL).kind())
          .isEqualTo(Outcome.Kind.UNCHANGED);
    }

    assertThat(lab.dynamoDb.writes()).isZero();
  }

  /** However long a call takes, and so however many there are. */
  @ParameterizedTest
  @ValueSource(longs = {0, 10, 2_000})
  void patienceIsANumberOfAttemptsInsteadOfATime(long latency) {
    lab.plane.tempo(
        usual -> usual.creation(Duration.ofHours(2)).latency(Duration.ofMillis(latency)));
    var patient = lab.provisioner(b -> b.stepTimeout(Duration.ofMinutes(20)));

    assertThatThrownBy(() -> patient.createMissing(Orders.BARE))
        .isInstanceOf(IncompleteException.class);

    assertThat(lab.time.passed())
        .isBetween(Duration.ofMinutes(20), Duration.ofMinutes(20).plusSeconds(10));
  }

  @Test
  void severalIndexesAreChangedInOneCallWhichIsRefused() {
    lab.standing(Orders.BARE).apply(THREE_INDEXES);

    assertThat(lab.updates())
        .hasSize(3)
        .extracting(UpdateTableRequest::globalSecondaryIndexUpdates)
        .allSatisfy(changes -> assertThat(changes).hasSize(1));
    assertThat(lab.plane.table("orders").now().globalSecondaryIndexes())
        .extracting(index -> index.indexStatus())
        .containsOnly(IndexStatus.ACTIVE)
        .hasSize(3);
  }

  @Test
  void aSwitchToProvisionedForgetsTheThroughputOfTheIndexes() {
    lab.standing(THREE_INDEXES.onDemand()).apply(Orders.BARE.provisioned(100, 50));

    assertThat(lab.updates())
        .singleElement()
        .satisfies(
            update ->
                assertThat(update.globalSecondaryIndexUpdates())
                    .extracting(GlobalSecondaryIndexUpdate::update)
                    .allSatisfy(
                        index ->
                            assertThat(index.provisionedThroughput())
                                .isEqualTo(Orders.units(100, 50)))
                    .extracting(index -> index.indexName())
                    .containsExactlyInAnyOrder("by-status", "by-day", "by-mail"));
  }

  /** What fails at start ends the start, whichever call it is. */
  @ParameterizedTest
  @ValueSource(strings = {"DescribeTable", "CreateTable", "UpdateTimeToLive"})
  void aFailureIsLoggedAndTheFirstRequestDiesOfIt(String operation) {
    lab.dynamoDb.fail(operation, 1, AwsErrors.of("AccessDeniedException", "not authorized"));

    assertThatThrownBy(() -> lab.provisioner().createMissing(Orders.FULL))
        .isInstanceOf(ControlPlaneException.class)
        .hasMessageContaining("dynamodb:" + operation);
  }

  private TableStatus status() {
    return lab.plane.table("orders").now().tableStatus();
  }
}
