package io.ddbkit.provisioner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.provisioner.fake.AwsErrors;
import io.ddbkit.provisioner.fake.ProvisionerFixture;
import io.ddbkit.provisioner.plan.Permit;
import io.ddbkit.provisioner.plan.Step;
import io.ddbkit.provisioner.report.IncompleteException;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.traits.KinesisDestination;
import io.ddbkit.traits.KinesisDestination.Precision;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.DisableKinesisStreamingDestinationRequest;
import software.amazon.awssdk.services.dynamodb.model.EnableKinesisStreamingDestinationRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateKinesisStreamingDestinationRequest;

/** The Kinesis data stream of a table. */
class KinesisDestinationTest {
  private static final String ONE = "arn:aws:kinesis:eu-west-1:123456789012:stream/one";
  private static final String OTHER = "arn:aws:kinesis:eu-west-1:123456789012:stream/other";
  private static final TableSpec TO_ONE = Orders.BARE.with(KinesisDestination.to(ONE));
  private static final TableSpec TO_OTHER = Orders.BARE.with(KinesisDestination.to(OTHER));
  private static final TableSpec OFF = Orders.BARE.with(KinesisDestination.off());
  private static final TableSpec PRECISE =
      Orders.BARE.with(KinesisDestination.to(ONE).precision(Precision.MICROSECOND));

  private final ProvisionerFixture lab = new ProvisionerFixture();

  @Test
  void isConnectedWithMillisecondsWhereNoPrecisionIsSaid() {
    lab.standing(Orders.BARE).apply(TO_ONE);

    assertThat(sent()).containsExactly(enable(ONE, "MILLISECOND"));
    assertThat(isUpToDate(TO_ONE)).isTrue();
  }

  @Test
  void keepsThePrecisionItHasWhereNoneIsSaid() {
    lab.standing(PRECISE);

    assertThat(isUpToDate(TO_ONE)).isTrue();
  }

  /** Others destroy the destination for that. */
  @Test
  void changesItsPrecisionInPlace() {
    lab.standing(TO_ONE);

    assertThat(lab.provisioner().plan(PRECISE).text())
        .isEqualTo(
            """
            orders: 1 step (0 to add, 1 to change, 0 to remove; about 3 min)
              1 change the precision of the Kinesis data stream   [in place, about 3 min]
                  ~ kinesisDestination.precision: MILLISECOND -> MICROSECOND
            """);
    lab.apply(PRECISE);

    assertThat(sent()).containsExactly(update(ONE, "MICROSECOND"));
    assertThat(isUpToDate(PRECISE)).isTrue();
  }

  /** DynamoDB tells none of a destination that was enabled without one. */
  @Test
  void ofWhichNoPrecisionIsToldIsInMilliseconds() {
    lab.standing(Orders.BARE);
    var unused =
        lab.plane
            .client()
            .enableKinesisStreamingDestination(r -> r.tableName("orders").streamArn(ONE));
    lab.time.pass(Duration.ofMinutes(1));

    assertThat(
            isUpToDate(
                Orders.BARE.with(KinesisDestination.to(ONE).precision(Precision.MILLISECOND))))
        .isTrue();
  }

  @Test
  void isDisconnectedBeforeAnotherIsConnected() {
    lab.standing(PRECISE);
    var plan = lab.provisioner().plan(TO_OTHER);

    assertThat(plan.steps())
        .extracting(Step::title)
        .containsExactly("disconnect the Kinesis data stream", "connect the Kinesis data stream");
    assertThat(((Step.Apply) plan.steps().get(1)).because())
        .singleElement()
        .asString()
        .contains("because a table has one live Kinesis destination at a time");
    assertThat(plan.permits()).containsExactly(Permit.disconnectKinesis("orders"));
    assertThat(plan.text())
        .contains("would lose in both data streams the changes of items between the two steps");
    lab.apply(TO_OTHER);

    assertThat(sent()).containsExactly(disable(ONE), enable(OTHER, "MILLISECOND"));
    assertThat(isUpToDate(TO_OTHER)).isTrue();
  }

  @Test
  void isDisconnectedWithAPermitWhereThatIsSaid() {
    lab.standing(TO_ONE);
    var plan = lab.provisioner().plan(OFF);

    assertThat(plan.permits()).containsExactly(Permit.disconnectKinesis("orders"));
    assertThat(plan.text())
        .contains("1 disconnect the Kinesis data stream   [disruptive, about 7 s]")
        .contains("changes of items do not reach it any more");
    lab.apply(OFF);

    assertThat(sent()).containsExactly(disable(ONE));
    assertThat(isUpToDate(OFF)).isTrue();
  }

  /** DynamoDB lists for good what was once connected. */
  @Test
  void thatWasDisconnectedIsNoDifference() {
    lab.standing(TO_ONE);
    lab.applyAsAnother(TO_OTHER);

    assertThat(lab.plane.table("orders").kinesis().now()).hasSize(2);
    assertThat(isUpToDate(TO_OTHER)).isTrue();
  }

  /** A wrong ARN, or a right that is missing, shows only later, and nothing comes of waiting. */
  @Test
  void thatCannotBeReachedEndsTheRunInTheWordsOfTheService() {
    lab.standing(Orders.BARE);
    lab.plane.table("orders").kinesis().reachable(ONE, false);
    var begun = lab.time.now();

    assertThatThrownBy(() -> lab.apply(TO_ONE))
        .isInstanceOf(IncompleteException.class)
        .hasMessageContaining("step 1, connect the Kinesis data stream, failed")
        .hasMessageContaining(
            "is ENABLE_FAILED: User does not have a permission to use kinesis stream");
    assertThat(Duration.between(begun, lab.time.now())).isLessThan(Duration.ofSeconds(12));
  }

  @Test
  void thatFailedIsConnectedAgain() {
    failed();
    lab.plane.table("orders").kinesis().reachable(ONE, true);

    lab.apply(TO_ONE);

    assertThat(sent()).hasSize(2);
    assertThat(isUpToDate(TO_ONE)).isTrue();
  }

  /** The answer of before is none to what was just sent. */
  @Test
  void thatFailedBeforeDoesNotEndARunThatReadsLate() {
    failed();
    lab.plane.table("orders").kinesis().reachable(ONE, true);
    lab.plane.tempo(usual -> usual.lag(Duration.ofSeconds(2)));

    lab.apply(TO_ONE);

    assertThat(sent()).hasSize(2);
  }

  @Test
  void thatFailsAgainEndsTheRunAgain() {
    failed();

    assertThatThrownBy(() -> lab.apply(TO_ONE))
        .isInstanceOf(IncompleteException.class)
        .hasMessageContaining("is ENABLE_FAILED");
    assertThat(sent()).hasSize(2);
  }

  @Test
  void thatFailedIsNoneWhereNoneIsWanted() {
    failed();

    assertThat(isUpToDate(OFF)).isTrue();
  }

  @Test
  void thatIsNotReadyForTheCallIsAskedForAgain() {
    lab.standing(Orders.BARE);
    lab.dynamoDb.fail(
        "EnableKinesisStreamingDestination",
        1,
        AwsErrors.of(
            "ValidationException",
            "Table is not in a valid state to enable Kinesis Streaming Destination:"
                + " EnableKinesisStreamingDestination must be DISABLED or ENABLE_FAILED to perform"
                + " ENABLE operation."));

    lab.apply(TO_ONE);

    assertThat(sent()).hasSize(2);
  }

  @Test
  void isConnectedOnceTheTableIsMade() {
    lab.apply(PRECISE);

    assertThat(sent()).containsExactly(enable(ONE, "MICROSECOND"));
  }

  private void failed() {
    lab.standing(Orders.BARE);
    lab.plane.table("orders").kinesis().reachable(ONE, false);
    assertThatThrownBy(() -> lab.apply(TO_ONE)).isInstanceOf(IncompleteException.class);
    lab.time.pass(Duration.ofMinutes(1));
  }

  private boolean isUpToDate(TableSpec spec) {
    return lab.provisioner().plan(spec).isEmpty();
  }

  /** The changes that were sent. */
  private List<SdkRequest> sent() {
    return lab.dynamoDb.requests().stream()
        .filter(request -> request.getClass().getSimpleName().contains("Kinesis"))
        .filter(request -> !request.getClass().getSimpleName().startsWith("Describe"))
        .toList();
  }

  private static SdkRequest enable(String stream, String precision) {
    return EnableKinesisStreamingDestinationRequest.builder()
        .tableName("orders")
        .streamArn(stream)
        .enableKinesisStreamingConfiguration(c -> c.approximateCreationDateTimePrecision(precision))
        .build();
  }

  private static SdkRequest update(String stream, String precision) {
    return UpdateKinesisStreamingDestinationRequest.builder()
        .tableName("orders")
        .streamArn(stream)
        .updateKinesisStreamingConfiguration(c -> c.approximateCreationDateTimePrecision(precision))
        .build();
  }

  private static SdkRequest disable(String stream) {
    return DisableKinesisStreamingDestinationRequest.builder()
        .tableName("orders")
        .streamArn(stream)
        .build();
  }
}
