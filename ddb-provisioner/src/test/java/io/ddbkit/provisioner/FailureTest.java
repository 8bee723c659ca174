package io.ddbkit.provisioner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ddbkit.provisioner.fake.AwsErrors;
import io.ddbkit.provisioner.fake.ProvisionerFixture;
import io.ddbkit.provisioner.report.ControlPlaneException;
import io.ddbkit.provisioner.report.ControlPlaneException.Kind;
import io.ddbkit.provisioner.report.MissingPermission;
import io.ddbkit.provisioner.report.Outcome;
import io.ddbkit.provisioner.report.SeveralTablesException;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.rule.InvalidTableException;
import io.ddbkit.traits.Streams;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;

/** Calls that fail. */
class FailureTest {
  private final ProvisionerFixture lab = new ProvisionerFixture();

  @Test
  void anEndpointThatIsNotThereIsUnreachable() {
    var cause = SdkClientException.create("Unable to execute HTTP request: Connection refused");
    lab.dynamoDb.failFirst(3, "DescribeTable", cause);

    var e = failure(Orders.BARE);

    assertThat(e.kind()).isEqualTo(Kind.UNREACHABLE);
    assertThat(e).hasCause(cause);
    assertThat(lab.dynamoDb.count()).isEqualTo(3);
  }

  @Test
  void missingCredentialsAreNoDenial() {
    lab.dynamoDb.fail(
        "DescribeTable",
        1,
        SdkClientException.create("Unable to load credentials from any of the providers"));

    assertThat(failure(Orders.BARE).kind()).isEqualTo(Kind.NO_CREDENTIALS);
  }

  @Test
  void aDeniedReadIsNotAMissingTable() {
    lab.dynamoDb.fail("DescribeTable", 1, AwsErrors.of("AccessDeniedException", "not authorized"));

    var e = failure(Orders.BARE);

    assertThat(e.kind()).isEqualTo(Kind.DENIED);
    assertThat(e.action()).isEqualTo("dynamodb:DescribeTable");
    assertThat(e)
        .hasMessageContaining("was denied: missing dynamodb:DescribeTable on table/orders.");
    assertThat(e.missing())
        .containsExactly(new MissingPermission("dynamodb:DescribeTable", "table/orders"));
    assertThat(lab.dynamoDb.writes()).isZero();
  }

  @Test
  void aDeniedSideReadIsNotSomethingToSwitchOn() {
    lab.standing(Orders.FULL);
    lab.dynamoDb.fail(
        "DescribeTimeToLive", 1, AwsErrors.of("AccessDeniedException", "not authorized"));

    assertThat(failure(Orders.FULL).action()).isEqualTo("dynamodb:DescribeTimeToLive");
    assertThat(lab.dynamoDb.writes()).isZero();
  }

  @Test
  void readsThatAreDeniedSideBySideAreAllNamed() {
    lab.standing(Orders.FULL);
    lab.dynamoDb.fail("DescribeTimeToLive", 1, denied("DescribeTimeToLive"));
    lab.dynamoDb.fail("DescribeContinuousBackups", 1, denied("DescribeContinuousBackups"));

    var e = failure(Orders.FULL);

    var orders = "arn:aws:dynamodb:eu-west-1:123456789012:table/orders";
    assertThat(e.missing())
        .containsExactlyInAnyOrder(
            new MissingPermission("dynamodb:DescribeTimeToLive", orders),
            new MissingPermission("dynamodb:DescribeContinuousBackups", orders));
    assertThat(e)
        .hasMessageContaining(" were denied: missing ")
        .hasMessageContaining("dynamodb:DescribeTimeToLive on " + orders)
        .hasMessageContaining("dynamodb:DescribeContinuousBackups on " + orders);
    assertThat(e.getSuppressed()).hasSize(1);
  }

  private static RuntimeException denied(String operation) {
    return AwsErrors.of(
        "AccessDeniedException",
        "User: arn:aws:iam::123456789012:user/app is not authorized to perform: dynamodb:"
            + operation
            + " on resource: arn:aws:dynamodb:eu-west-1:123456789012:table/orders because no"
            + " identity-based policy allows the dynamodb:"
            + operation
            + " action");
  }

  @Test
  void whatAPolicyDeniesIsNotHadByAllowingIt() {
    lab.dynamoDb.fail(
        "DescribeTable",
        1,
        AwsErrors.of(
            "AccessDeniedException",
            "User: u is not authorized to perform: dynamodb:DescribeTable on resource: r with an"
                + " explicit deny in a service control policy"));

    assertThat(failure(Orders.BARE))
        .hasMessageContaining("missing dynamodb:DescribeTable on r. ")
        .hasMessageEndingWith(
            "A policy denies it explicitly, which no other policy outweighs: change that one");
  }

  @Test
  void whoeverIsNobodyLacksNoPermission() {
    lab.dynamoDb.fail("DescribeTable", 1, AwsErrors.of("ExpiredTokenException", "expired"));

    var e = failure(Orders.BARE);

    assertThat(e.kind()).isEqualTo(Kind.DENIED);
    assertThat(e.missing()).isEmpty();
    assertThat(e).hasMessageContaining("Check that the credentials of the client are valid");
  }

  @Test
  void aDeniedWriteIsNamedAtOnce() {
    lab.dynamoDb.fail("CreateTable", 1, AwsErrors.of("AccessDeniedException", "not authorized"));

    var e = failure(Orders.BARE);

    assertThat(e.action()).isEqualTo("dynamodb:CreateTable");
    assertThat(lab.time.passed()).isZero();
  }

  @Test
  void anOperationThatAnEmulatorLacksIsNotOffered() {
    lab.standing(Orders.FULL);
    lab.dynamoDb.fail(
        "DescribeContinuousBackups", 1, AwsErrors.of("UnknownOperationException", ""));

    var e = failure(Orders.FULL);

    assertThat(e.kind()).isEqualTo(Kind.NOT_OFFERED);
    assertThat(e).hasMessageContaining("TableProvisioner.Builder.leaveOut(setting, why)");
  }

  @Test
  void aThrottledFirstReadIsAskedAgain() {
    lab.dynamoDb.failFirst(5, "DescribeTable", AwsErrors.of("ThrottlingException", "slow down"));

    assertThat(lab.provisioner().createMissing(Orders.BARE))
        .extracting(Outcome::kind)
        .isEqualTo(Outcome.Kind.CREATED);
  }

  @Test
  void aFirstReadThatIsThrottledForAMinuteNamesItsAction() {
    lab.dynamoDb.failFirst(900, "DescribeTable", AwsErrors.of("ThrottlingException", "slow down"));

    var e = failure(Orders.BARE);

    assertThat(e.kind()).isEqualTo(Kind.REFUSED);
    assertThat(e.action()).isEqualTo("dynamodb:DescribeTable");
  }

  @Test
  void ofOneTableOfSeveralLeavesTheOthersDone() {
    lab.standing(Orders.BARE.toBuilder().name("standing").build());
    var spec = Orders.BARE.toBuilder().name("standing").build();

    var e =
        catchThrowableOfType(
            SeveralTablesException.class,
            () -> lab.provisioner().createMissing(spec.with(Streams.on()), Orders.BARE));

    assertThat(e.failures())
        .singleElement()
        .asString()
        .contains("standing: the table differs from its spec");
    assertThat(e.outcomes())
        .singleElement()
        .satisfies(o -> assertThat(o.outputs().name()).isEqualTo("orders"));
    assertThat(e).hasNoCause();
    assertThat(e.getSuppressed()).isEmpty();
    assertThat(lab.plane.table("orders").now().tableStatusAsString()).isEqualTo("ACTIVE");
  }

  @Test
  void ofEachTableIsPrintedOnce() {
    var others = Orders.BARE.toBuilder().name("others").build();
    var denied = AwsErrors.of("AccessDeniedException", "not today");
    lab.dynamoDb.fail("DescribeTable", 2, denied);
    var printed = new StringWriter();

    catchThrowableOfType(
            SeveralTablesException.class, () -> lab.provisioner().verify(Orders.BARE, others))
        .printStackTrace(new PrintWriter(printed));

    assertThat(printed.toString())
        .containsOnlyOnce("orders: the table is missing")
        .containsOnlyOnce("others: dynamodb:DescribeTable was denied")
        .contains("Suppressed: " + denied.getClass().getName())
        .doesNotContain("CIRCULAR REFERENCE");
  }

  @Test
  void aStatusOfTheServiceIsShownInOneLine() {
    lab.begun(Orders.BARE);
    lab.plane
        .table("orders")
        .becomes(Duration.ofSeconds(1), t -> t.tableStatus("ODD\nINFO all is well\u001b[2J"));

    assertThatThrownBy(
            () ->
                lab.provisioner(b -> b.stepTimeout(Duration.ofSeconds(5)))
                    .createMissing(Orders.BARE))
        .hasMessageContaining("ODD\\nINFO all is well\\u001b[2J")
        .hasMessageNotContainingAny("\n", "\u001b");
  }

  @Test
  void ofASpecComesBeforeTheFirstCallOfAnyTable() {
    var invalid = Orders.BARE.toBuilder().name("no").build();

    assertThatThrownBy(() -> lab.provisioner().createMissing(Orders.BARE, invalid))
        .isInstanceOf(InvalidTableException.class);
    assertThat(lab.dynamoDb.count()).isZero();
  }

  private ControlPlaneException failure(TableSpec spec) {
    return catchThrowableOfType(
        ControlPlaneException.class, () -> lab.provisioner().createMissing(spec));
  }
}
