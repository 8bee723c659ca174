package io.ddbkit.testkit.simulated;

import static io.ddbkit.testkit.simulated.Account.PUNCTUAL;
import static io.ddbkit.testkit.simulated.Account.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.testkit.simulated.setting.Cooldowns;
import io.ddbkit.testkit.simulated.setting.Delays;
import io.ddbkit.testkit.simulated.setting.Rates;
import io.ddbkit.testkit.simulated.setting.Span;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.ContinuousBackupsDescription;
import software.amazon.awssdk.services.dynamodb.model.ContributorInsightsAction;
import software.amazon.awssdk.services.dynamodb.model.Tag;

/** What a table has besides itself. */
class FeaturesTest {
  private static final String STREAM = "arn:aws:kinesis:us-east-1:123456789012:stream/orders";

  private final Account account =
      new Account(
          PUNCTUAL
              .without(Cooldowns.POLICY)
              .with(Delays.RECOVERY, Span.always(Duration.ofSeconds(2))));

  @AfterEach
  void close() {
    account.close();
  }

  private ContinuousBackupsDescription recovery(boolean isOn, Integer days) {
    return account
        .client
        .updateContinuousBackups(
            r ->
                r.tableName("orders")
                    .pointInTimeRecoverySpecification(
                        s -> s.pointInTimeRecoveryEnabled(isOn).recoveryPeriodInDays(days)))
        .continuousBackupsDescription();
  }

  /** Right after its creation a table is refused recovery; while CREATING, it is not even found. */
  @Test
  void recoveryIsRefusedForAMoment() {
    account.client.createTable(
        Account.table("orders").billingMode(BillingMode.PAY_PER_REQUEST).build());
    assertRefused(() -> recovery(true, null), "TableNotFoundException", "Table not found: orders");
    while (!account.status("orders").equals("ACTIVE")) {
      account.pass("PT0.1S");
    }
    assertRefused(
        () -> recovery(true, null),
        "ContinuousBackupsUnavailableException",
        "Backups are being enabled for the table: orders. Please retry later");

    account.pass("PT2S");
    var enabled = recovery(true, 7).pointInTimeRecoveryDescription();
    assertThat(enabled.pointInTimeRecoveryStatusAsString()).isEqualTo("ENABLED");
    assertThat(enabled.recoveryPeriodInDays()).isEqualTo(7);
    assertThat(recovery(false, null).pointInTimeRecoveryDescription().recoveryPeriodInDays())
        .isNull();
  }

  @Test
  void insightsAreEnablingForAWhile() {
    account.onDemand("orders");
    var answer =
        account.client.updateContributorInsights(
            r -> r.tableName("orders").contributorInsightsAction(ContributorInsightsAction.ENABLE));

    assertThat(answer.contributorInsightsStatusAsString()).isEqualTo("ENABLING");
    account.pass("PT16S");
    var described = account.client.describeContributorInsights(r -> r.tableName("orders"));
    assertThat(described.contributorInsightsStatusAsString()).isEqualTo("ENABLED");
    assertThat(described.contributorInsightsModeAsString())
        .isEqualTo("ACCESSED_AND_THROTTLED_KEYS");
    assertThat(account.client.listContributorInsights(r -> {}).contributorInsightsSummaries())
        .hasSize(1);
  }

  @Test
  void oneKinesisDestinationIsLiveAtATime() {
    account.onDemand("orders");
    account.client.enableKinesisStreamingDestination(r -> r.tableName("orders").streamArn(STREAM));
    assertThat(destination()).isEqualTo("ENABLING");
    account.pass("PT30S");
    assertThat(destination()).isEqualTo("ACTIVE");

    account.client.updateKinesisStreamingDestination(
        r ->
            r.tableName("orders")
                .streamArn(STREAM)
                .updateKinesisStreamingConfiguration(
                    c -> c.approximateCreationDateTimePrecision("MICROSECOND")));
    assertThat(destination()).isEqualTo("UPDATING");
    account.pass("PT3M");
    account.client.disableKinesisStreamingDestination(r -> r.tableName("orders").streamArn(STREAM));
    account.pass("PT30S");
    assertThat(destination()).isEqualTo("DISABLED");
  }

  private String destination() {
    return account
        .client
        .describeKinesisStreamingDestination(r -> r.tableName("orders"))
        .kinesisDataStreamDestinations()
        .get(0)
        .destinationStatusAsString();
  }

  /** The revision tells whether somebody else changed the policy meanwhile. */
  @Test
  void aPolicyHasARevision() {
    var arn = account.onDemand("orders").tableArn();
    var policy = "{\"Version\":\"2012-10-17\",\"Statement\":[]}";
    assertRefused(
        () -> account.client.getResourcePolicy(r -> r.resourceArn(arn)),
        "PolicyNotFoundException",
        "Resource-based policy not found for the provided ResourceArn: " + arn);

    var revision =
        account
            .client
            .putResourcePolicy(
                r -> r.resourceArn(arn).policy(policy).expectedRevisionId("NO_POLICY"))
            .revisionId();
    assertThat(account.client.getResourcePolicy(r -> r.resourceArn(arn)).policy())
        .isEqualTo(policy);
    assertRefused(
        () ->
            account.client.deleteResourcePolicy(
                r -> r.resourceArn(arn).expectedRevisionId("another")),
        "PolicyNotFoundException",
        "Resource-based policy revision for the provided ResourceArn " + arn + " did not match");
    account.client.deleteResourcePolicy(r -> r.resourceArn(arn).expectedRevisionId(revision));
  }

  @Test
  void tagsOfATableThatIsNotThereAreDenied() {
    var arn = account.onDemand("orders").tableArn();
    var tag = Tag.builder().key("team").value("shop").build();
    assertRefused(
        () -> account.client.listTagsOfResource(r -> r.resourceArn(arn + "2")),
        "AccessDeniedException",
        "User: arn:aws:iam::123456789012:user/simulated is not authorized to perform:"
            + " dynamodb:ListTagsOfResource on resource: "
            + arn
            + "2 because no identity-based policy allows the dynamodb:ListTagsOfResource action");
    assertRefused(
        () -> account.client.tagResource(r -> r.resourceArn(arn + "2").tags(tag)),
        "ResourceNotFoundException",
        "Requested resource not found: ResourcArn: " + arn + "2 not found");
    assertRefused(
        () -> account.client.tagResource(r -> r.resourceArn(arn).tags(new Tag[0])),
        "ValidationException",
        "Atleast one Tag needs to be provided as Input.");
    assertRefused(
        () -> account.client.tagResource(r -> r.resourceArn("orders").tags(tag)),
        "ValidationException",
        "One or more parameter values were invalid: ARNs must start with 'arn:': orders");
  }

  /** Warm throughput is UPDATING while its table is ACTIVE, and never becomes less. */
  @Test
  void warmThroughputIsUpdatingByItself() {
    assertThat(account.onDemand("orders").warmThroughput().readUnitsPerSecond()).isEqualTo(12_000);
    account.update("orders", r -> r.warmThroughput(w -> w.readUnitsPerSecond(20_000L)));

    assertThat(account.status("orders")).isEqualTo("ACTIVE");
    var raised = account.describe("orders").warmThroughput();
    assertThat(raised.statusAsString()).isEqualTo("UPDATING");
    assertThat(raised.readUnitsPerSecond()).isEqualTo(12_000);
    account.pass("PT9M");
    var warm = account.describe("orders").warmThroughput();
    assertThat(warm.statusAsString()).isEqualTo("ACTIVE");
    assertThat(warm.readUnitsPerSecond()).isEqualTo(20_000);
    assertThat(warm.writeUnitsPerSecond()).isEqualTo(4_000);
  }

  /** Beside a table's maxima UpdateTable takes only a billing mode, and both are applied. */
  @Test
  void maximaComeWithASwitchToOnDemand() {
    account.client.createTable(
        Account.table("orders")
            .provisionedThroughput(u -> u.readCapacityUnits(1L).writeCapacityUnits(1L))
            .build());
    account.pass("PT10S");
    account.update(
        "orders",
        r ->
            r.billingMode(BillingMode.PAY_PER_REQUEST)
                .onDemandThroughput(t -> t.maxReadRequestUnits(100L)));
    account.pass("PT3M");

    assertThat(account.describe("orders").onDemandThroughput().maxReadRequestUnits())
        .isEqualTo(100);
  }

  @Test
  void onDemandMaximaAreMergedAndTakenAway() {
    account.onDemand("orders");
    account.update("orders", r -> r.onDemandThroughput(t -> t.maxReadRequestUnits(100L)));
    account.pass("PT2S");
    account.update("orders", r -> r.onDemandThroughput(t -> t.maxWriteRequestUnits(50L)));
    account.pass("PT2S");
    assertThat(account.describe("orders").onDemandThroughput().maxReadRequestUnits())
        .isEqualTo(100);

    account.update(
        "orders",
        r -> r.onDemandThroughput(t -> t.maxReadRequestUnits(-1L).maxWriteRequestUnits(-1L)));
    account.pass("PT2S");
    assertThat(account.describe("orders").onDemandThroughput()).isNull();
  }

  @Test
  void aListComesInPages() {
    for (var name : new String[] {"c", "a", "b"}) {
      account.onDemand("table-" + name);
    }
    assertThat(account.client.listTablesPaginator(r -> r.limit(2)).tableNames())
        .containsExactly("table-a", "table-b", "table-c");
  }

  @Test
  void limitsAndEndpointsAreTold() {
    assertThat(account.client.describeLimits().tableMaxReadCapacityUnits()).isEqualTo(40_000);
    assertRefused(() -> account.client.describeLimits(), "ThrottlingException", "Rate exceeded");
    assertThat(account.client.describeEndpoints().endpoints()).hasSize(1);
    assertThat(Rates.LIMITS.byDefault().burst()).isEqualTo(1);
  }
}
