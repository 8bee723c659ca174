package io.ddbkit.testkit.simulated;

import static io.ddbkit.testkit.simulated.Account.PUNCTUAL;
import static io.ddbkit.testkit.simulated.Account.adding;
import static io.ddbkit.testkit.simulated.Account.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.testkit.simulated.setting.Cooldowns;
import io.ddbkit.testkit.simulated.setting.Quotas;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.DescribeContributorInsightsResponse;
import software.amazon.awssdk.services.dynamodb.model.KinesisDataStreamDestination;
import software.amazon.awssdk.services.dynamodb.model.UpdateContributorInsightsResponse;

/** Insights, policies and Kinesis destinations, where AWS is not as one would think. */
class SideFeaturesTest {
  private static final String STREAM = "arn:aws:kinesis:us-east-1:123456789012:stream/orders";

  @AutoClose
  private final Account account =
      new Account(PUNCTUAL.without(Cooldowns.POLICY).with(Quotas.INSIGHTS_RULES, 3));

  private UpdateContributorInsightsResponse insights(String table, String index, String action) {
    return account.client.updateContributorInsights(
        r -> r.tableName(table).indexName(index).contributorInsightsAction(action));
  }

  private DescribeContributorInsightsResponse described(String table) {
    return account.client.describeContributorInsights(r -> r.tableName(table));
  }

  /** A table without a sort key takes two rules. */
  @Test
  void insightsBeyondTheQuotaOfRulesFailUntilTheyAreDisabled() {
    account.onDemand("orders");
    account.onDemand("carts");
    insights("orders", null, "ENABLE");
    account.pass("PT16S");
    assertThat(described("orders").contributorInsightsRuleList())
        .containsExactly(
            "DynamoDBContributorInsights-PKC-orders", "DynamoDBContributorInsights-PKT-orders");

    assertThat(insights("carts", null, "ENABLE").contributorInsightsStatusAsString())
        .isEqualTo("ENABLING");
    account.pass("PT16S");
    var failed = described("carts");
    assertThat(failed.contributorInsightsStatusAsString()).isEqualTo("FAILED");
    assertThat(failed.failureException().exceptionName()).isEqualTo("LimitExceededException");
    assertThat(failed.hasContributorInsightsRuleList()).isFalse();

    insights("orders", null, "DISABLE");
    insights("carts", null, "DISABLE");
    account.pass("PT16S");
    assertThat(described("carts").failureException()).isNull();
    insights("carts", null, "ENABLE");
    account.pass("PT16S");
    assertThat(described("carts").contributorInsightsStatusAsString()).isEqualTo("ENABLED");
  }

  @Test
  void insightsThatAreSoAlreadyDoNotChange() {
    account.onDemand("orders");
    assertThat(insights("orders", null, "DISABLE").contributorInsightsStatusAsString())
        .isEqualTo("DISABLED");
    insights("orders", null, "ENABLE");
    account.pass("PT16S");

    assertThat(insights("orders", null, "ENABLE").contributorInsightsStatusAsString())
        .isEqualTo("ENABLED");
  }

  @Test
  void insightsOfAnIndexComeOnceItIsActiveAndGoWithIt() {
    account.onDemand("orders");
    account.update("orders", adding("mail"));
    assertRefused(
        () -> insights("orders", "mail", "ENABLE"),
        "ResourceNotFoundException",
        "Requested resource not found: Index: mail not found for table: orders");
    account.pass("PT1M");
    assertRefused(
        () -> insights("orders", "mail", "ENABLE"),
        "ValidationException",
        "Table or Index is not in a valid state to update Key Access Insights: IndexStatus must be"
            + " ACTIVE to enable ContributorInsights.");
    account.pass("PT10M");
    insights("orders", "mail", "ENABLE");
    account.pass("PT16S");

    account.update("orders", Account.deleting("mail"));
    account.pass("PT10S");
    assertThat(account.client.listContributorInsights(r -> {}).contributorInsightsSummaries())
        .isEmpty();
  }

  /** Policies are returned in a form of their own, and one that means the same is no change. */
  @Test
  void aPolicyIsReturnedInAFormOfItsOwn() {
    var arn = account.onDemand("orders").tableArn();
    var revision =
        put(
            arn,
            """
            {"Statement": {"Action": ["dynamodb:GetItem"], "Resource": ["x", "y"], "Effect": "Allow",
             "Principal": {"AWS": ["111122223333", "arn:aws:iam::111122223333:root"]}}}
            """);

    assertThat(account.client.getResourcePolicy(r -> r.resourceArn(arn)).policy())
        .isEqualTo(
            "{\"Version\":\"2008-10-17\",\"Statement\":[{\"Effect\":\"Allow\","
                + "\"Principal\":{\"AWS\":\"arn:aws:iam::111122223333:root\"},"
                + "\"Action\":\"dynamodb:GetItem\",\"Resource\":[\"x\",\"y\"]}]}");
    assertThat(put(arn, account.client.getResourcePolicy(r -> r.resourceArn(arn)).policy()))
        .isEqualTo(revision);
  }

  private String put(String arn, String policy) {
    return account.client.putResourcePolicy(r -> r.resourceArn(arn).policy(policy)).revisionId();
  }

  /** Nobody is told a precision that nobody asked for. */
  @Test
  void aDestinationHasNoPrecisionUntilOneIsSet() {
    account.onDemand("orders");
    account.client.enableKinesisStreamingDestination(r -> r.tableName("orders").streamArn(STREAM));
    account.pass("PT30S");
    assertThat(destination().approximateCreationDateTimePrecisionAsString()).isNull();
    assertRefused(
        () -> precision("MILLISECOND"),
        "ValidationException",
        "Invalid Request: Precision is already set to the desired value of MILLISECOND for tableId: "
            + account.describe("orders").tableId()
            + ", kdsArn: "
            + STREAM);

    precision("MICROSECOND");
    account.pass("PT3M");
    assertThat(destination().approximateCreationDateTimePrecisionAsString())
        .isEqualTo("MICROSECOND");
    account.client.disableKinesisStreamingDestination(r -> r.tableName("orders").streamArn(STREAM));
    account.pass("PT30S");
    assertThat(destination().approximateCreationDateTimePrecisionAsString()).isNull();
  }

  private void precision(String precision) {
    account.client.updateKinesisStreamingDestination(
        r ->
            r.tableName("orders")
                .streamArn(STREAM)
                .updateKinesisStreamingConfiguration(
                    c -> c.approximateCreationDateTimePrecision(precision)));
  }

  private KinesisDataStreamDestination destination() {
    return account
        .client
        .describeKinesisStreamingDestination(r -> r.tableName("orders"))
        .kinesisDataStreamDestinations()
        .get(0);
  }
}
