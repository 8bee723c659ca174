package io.ddbkit.testkit.simulated;

import static io.ddbkit.testkit.simulated.Account.PUNCTUAL;
import static io.ddbkit.testkit.simulated.Account.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ddbkit.testkit.fault.Fault;
import io.ddbkit.testkit.fault.Faults;
import io.ddbkit.testkit.simulated.setting.Quotas;
import io.ddbkit.testkit.simulated.setting.Rate;
import io.ddbkit.testkit.simulated.setting.Rates;
import io.ddbkit.testkit.simulated.setting.Runs;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;

/** Throttles, missing permissions, and answers that are lost. */
class RefusedCallsTest {

  private static void tag(Account account) {
    account.client.listTagsOfResource(r -> r.resourceArn(account.describe("orders").tableArn()));
  }

  /** The rate of each API has a bucket of tokens. What is above is a ThrottlingException. */
  @Test
  void tooManyCallsAreThrottled() {
    try (var account = new Account(PUNCTUAL.with(Rates.LIST_TAGS, new Rate(2, 2)))) {
      account.onDemand("orders");
      tag(account);
      tag(account);

      assertRefused(() -> tag(account), "ThrottlingException", "Rate exceeded");
      account.pass("PT0.5S");
      tag(account);
      assertRefused(() -> tag(account), "ThrottlingException", "Rate exceeded");
    }
  }

  @Test
  void changesOfTablesShareOneRate() {
    try (var account = new Account(PUNCTUAL.with(Rates.CHANGES, new Rate(1, 1)))) {
      account.onDemand("orders");
      account.client.deleteTable(r -> r.tableName("orders"));
      assertRefused(
          () ->
              account.client.createTable(
                  Account.table("two").billingMode(BillingMode.PAY_PER_REQUEST).build()),
          "ThrottlingException",
          "The rate of control plane requests made by this account is too high");
    }
  }

  /** Time to live and recovery are not in the rate of changes; reads are in none of writes. */
  @Test
  void allWritesCanShareOneRate() {
    try (var account = new Account(PUNCTUAL.with(Rates.WRITES, new Rate(1, 2)))) {
      account.onDemand("orders");
      account.client.updateTimeToLive(
          r ->
              r.tableName("orders")
                  .timeToLiveSpecification(s -> s.enabled(true).attributeName("expires")));
      account.client.updateContinuousBackups(
          r ->
              r.tableName("orders")
                  .pointInTimeRecoverySpecification(s -> s.pointInTimeRecoveryEnabled(true)));

      assertRefused(
          () -> account.client.deleteTable(r -> r.tableName("orders")),
          "ThrottlingException",
          "The rate of control plane requests made by this account is too high");
      assertThat(account.status("orders")).isEqualTo("ACTIVE");
      account.pass("PT1S");
      account.client.deleteTable(r -> r.tableName("orders"));
    }
  }

  @Test
  void withoutARateNothingIsThrottled() {
    try (var account = new Account(PUNCTUAL.without(Rates.LIST_TAGS))) {
      account.onDemand("orders");
      for (int i = 0; i < 100; i++) {
        tag(account);
      }
    }
  }

  /** The SDK's retries wait in engine time: what is spent is not the test's time. */
  @Test
  void retriesOfAThrottledCallTakeEngineTime() {
    try (var account = new Account(PUNCTUAL.with(Rates.LIST_TAGS, new Rate(0.1, 1)))) {
      account.onDemand("orders");
      tag(account);
      var began = account.now();
      var arn = account.describe("orders").tableArn();
      account.space.client().listTagsOfResource(r -> r.resourceArn(arn));

      assertThat(Duration.between(began, account.now())).isGreaterThan(Duration.ofSeconds(2));
      assertThat(account.space.asyncClient().listTagsOfResource(r -> r.resourceArn(arn)))
          .isCompleted();
    }
  }

  @Test
  void anyStrategyOfTheSdkWaitsInEngineTime() {
    try (var account = new Account(PUNCTUAL.with(Rates.LIST_TAGS, new Rate(0.5, 1)));
        var client =
            account
                .space
                .clientBuilder()
                .overrideConfiguration(
                    o ->
                        o.retryStrategy(
                            account.space.inEngineTime(
                                AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                    .maxAttempts(9)
                                    .build())))
                .build()) {
      var arn = account.onDemand("orders").tableArn();
      client.listTagsOfResource(r -> r.resourceArn(arn));
      var began = account.now();
      client.listTagsOfResource(r -> r.resourceArn(arn));

      assertThat(account.now()).isAfterOrEqualTo(began.plusSeconds(2));
    }
  }

  /** A missing permission is told with the action and the resource. */
  @Test
  void aDeniedActionNamesActionAndResource() {
    try (var account = new Account(PUNCTUAL.with(Runs.DENIED, Set.of("CreateTable")))) {
      assertRefused(
          () -> account.client.createTable(Account.table("orders").build()),
          "AccessDeniedException",
          "User: arn:aws:iam::123456789012:user/simulated is not authorized to perform:"
              + " dynamodb:CreateTable on resource:"
              + " arn:aws:dynamodb:us-east-1:123456789012:table/orders because no identity-based"
              + " policy allows the dynamodb:CreateTable action");
      account.space.allow("CreateTable");
      account.onDemand("orders");
      account.space.deny("DescribeTable");
      assertThatExceptionOfType(Exception.class).isThrownBy(() -> account.status("orders"));
    }
  }

  @Test
  void anOperationThatThereIsNotCannotBeDenied() {
    try (var account = new Account()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> account.space.deny("MakeTable"))
          .withMessageStartingWith(
              "The simulated engine has no operation 'MakeTable'. Those there are: ")
          .withMessageContaining("CreateTable");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SimulatedEngine.start(PUNCTUAL.with(Runs.DENIED, Set.of("MakeTable"))))
        .withMessageContaining("'MakeTable'");
  }

  /** A change whose answer is lost has happened. */
  @Test
  void aLostAnswerToACreationLeavesATable() {
    var faults = new Faults(Fault.lostResponse().on("CreateTable"));
    try (var account = new Account(PUNCTUAL.without(Quotas.TABLES));
        var client = faults.into(account.space.clientBuilder()).build()) {
      assertRefused(
          () ->
              client.createTable(
                  Account.table("orders").billingMode(BillingMode.PAY_PER_REQUEST).build()),
          "ResourceInUseException",
          "Attempt to change a resource which is still in use: Table is being created: orders");
      assertThat(account.status("orders")).isEqualTo("CREATING");
    }
  }

  /** What the engine does not offer is an operation that it does not know. */
  @Test
  @SuppressWarnings("unchecked") // the SDK has varargs of consumers
  void whatIsNotOfferedIsUnknown() {
    try (var account = new Account()) {
      assertRefused(
          () -> account.client.listBackups(r -> {}),
          "UnknownOperationException",
          "The simulated engine does not offer ListBackups yet, as it offers no backups and"
              + " restores.");
      account.onDemand("orders");
      assertRefused(
          () ->
              account.update(
                  "orders", r -> r.replicaUpdates(u -> u.create(c -> c.regionName("eu-west-1")))),
          "UnknownOperationException",
          "The simulated engine does not offer ReplicaUpdates yet, as it offers no replicas.");
      assertRefused(
          () -> account.client.scan(r -> r.tableName("orders").attributesToGet("id")),
          "UnknownOperationException",
          "The simulated engine does not offer AttributesToGet yet, as it offers no parameters from"
              + " before expressions.");
    }
  }
}
