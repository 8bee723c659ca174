package io.ddbkit.provisioner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ddbkit.provisioner.fake.AwsErrors;
import io.ddbkit.provisioner.fake.ProvisionerFixture;
import io.ddbkit.provisioner.report.ControlPlaneException;
import io.ddbkit.provisioner.report.ControlPlaneException.Kind;
import io.ddbkit.provisioner.report.IncompleteException;
import io.ddbkit.provisioner.report.Outcome;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.traits.Streams;
import io.ddbkit.traits.TimeToLive;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** Rule 20: what answers mean, those that are not of DynamoDB, or that it gives in passing, too. */
class RefusalsTest {
  private final ProvisionerFixture lab = new ProvisionerFixture();

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504, 404})
  void anAnswerThatIsNoneOfAwsIsLookedAtAgain(int status) {
    lab.dynamoDb.failFirst(2, "DescribeTable", html(status));
    lab.dynamoDb.fail("CreateTable", 1, html(status));

    assertThat(lab.provisioner().createMissing(Orders.BARE).kind()).isEqualTo(Outcome.Kind.CREATED);
  }

  @Test
  void aBrokenConnectionInARunIsLookedAtAgain() {
    lab.dynamoDb.fail("DescribeTable", 3, SdkClientException.create("Connection reset"));

    assertThat(lab.provisioner().createMissing(Orders.BARE).kind()).isEqualTo(Outcome.Kind.CREATED);
  }

  @Test
  void itsStatusAndTheSentenceOfTheSdkAreKept() {
    lab.dynamoDb.failFirst(3, "DescribeTable", html(503));

    var e = failure(Orders.BARE);

    assertThat(e.kind()).isEqualTo(Kind.UNREACHABLE);
    assertThat(e)
        .hasMessageStartingWith(
            "orders: dynamodb:DescribeTable got no answer: HTTP 503 without an AWS error code:"
                + " Service Unavailable")
        .hasMessageContaining("Nothing was changed");
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 500})
  void threeInARowWhileOthersAreAnsweredMeanThatItIsNotOffered(int status) {
    lab.standing(Orders.FULL);
    lab.dynamoDb.failFirst(3, "DescribeContinuousBackups", html(status));

    assertThat(failure(Orders.FULL).kind()).isEqualTo(Kind.NOT_OFFERED);
    assertThat(lab.dynamoDb.count("DescribeContinuousBackups")).isEqualTo(3);
  }

  @Test
  void notImplementedMeansThatItIsNotOffered() {
    lab.standing(Orders.FULL);
    lab.dynamoDb.fail("DescribeTimeToLive", 1, html(501));

    assertThat(failure(Orders.FULL).kind()).isEqualTo(Kind.NOT_OFFERED);
  }

  @Test
  void anAnswerThatCannotBeReadIsNoSilence() {
    lab.dynamoDb.fail(
        "DescribeTable", 1, SdkClientException.create("Unable to unmarshall response"));

    assertThat(failure(Orders.BARE).kind()).isEqualTo(Kind.UNREADABLE);
  }

  @Test
  void aQuotaOfTheTableDoesNotPass() {
    lab.dynamoDb.fail(
        "CreateTable",
        1,
        AwsErrors.of(
            "LimitExceededException", "GlobalSecondaryIndex count exceeds the per-table limit"));

    assertThat(failure(Orders.BARE).kind()).isEqualTo(Kind.REFUSED);
  }

  @Test
  void theLastOneIsNamedWhereTheDeadlinePasses() {
    var busy = AwsErrors.of("LimitExceededException", "500 at once");
    lab.dynamoDb.failFirst(100, "CreateTable", busy);

    var e =
        catchThrowableOfType(
            IncompleteException.class,
            () ->
                lab.provisioner(b -> b.stepTimeout(Duration.ofSeconds(30)))
                    .createMissing(Orders.BARE));

    assertThat(e.kind()).isEqualTo(IncompleteException.Kind.TIMED_OUT);
    assertThat(e)
        .hasCause(busy)
        .hasMessageContaining(
            "dynamodb:CreateTable answered last: LimitExceededException: 500 at once");
  }

  @Test
  void whatWasSentBeforeIsNotDenied() {
    lab.dynamoDb.fail("UpdateTimeToLive", 1, AwsErrors.of("AccessDeniedException", "no"));

    assertThat(failure(Orders.BARE.with(TimeToLive.on("ttl"))))
        .hasMessageContaining("What this run sent before is kept");
  }

  @Test
  void aLineBreakInAnAnswerIsEscaped() {
    lab.dynamoDb.fail(
        "CreateTable", 1, AwsErrors.of("ValidationException", "no\nINFO all is well\u001b[2J"));

    assertThat(failure(Orders.BARE)).hasMessageEndingWith("no\\nINFO all is well\\u001b[2J");
  }

  @Test
  void aLeafOfANewTableThatIsForgottenIsToldWithinSeconds() {
    lab.time.after(
        Duration.ofSeconds(1),
        () -> lab.plane.table("orders").becomes(Duration.ofSeconds(7), RefusalsTest::forget));

    var e =
        catchThrowableOfType(
            IncompleteException.class,
            () -> lab.provisioner().createMissing(Orders.BARE.with(Streams.on())));

    assertThat(e.kind()).isEqualTo(IncompleteException.Kind.FORGOTTEN);
    assertThat(e)
        .hasMessageContaining("dynamodb:CreateTable set stream on (found off)")
        .hasMessageContaining("TableProvisioner.Builder.leaveOut(setting, why)");
    assertThat(lab.time.passed()).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void aChangeThatIsAcceptedAndForgottenIsToldWithinSeconds() {
    lab.standing(Orders.BARE);
    var begun = lab.time.now();
    var plan = lab.provisioner().plan(Orders.BARE.with(Streams.on()));
    lab.dynamoDb.fail("UpdateTable", 1, AwsErrors.of("LimitExceededException", "500 at once"));
    lab.time.after(
        Duration.ofSeconds(2),
        () -> lab.plane.table("orders").becomes(Duration.ZERO, RefusalsTest::forget));

    var e = catchThrowableOfType(IncompleteException.class, () -> lab.provisioner().apply(plan));

    assertThat(e.kind()).isEqualTo(IncompleteException.Kind.FORGOTTEN);
    assertThat(e)
        .hasMessageContaining("dynamodb:UpdateTable set stream on (found off)")
        .hasMessageContaining("The answer before was: LimitExceededException: 500 at once");
    assertThat(Duration.between(begun, lab.time.now())).isLessThan(Duration.ofSeconds(20));
  }

  private static void forget(TableDescription.Builder table) {
    table.tableStatus(TableStatus.ACTIVE).streamSpecification((StreamSpecification) null);
  }

  private ControlPlaneException failure(TableSpec spec) {
    return catchThrowableOfType(
        ControlPlaneException.class, () -> lab.provisioner().createMissing(spec));
  }

  private static RuntimeException html(int status) {
    return DynamoDbException.builder().message("Service Unavailable").statusCode(status).build();
  }
}
