package io.ddbkit.testkit.simulated;

import static io.ddbkit.testkit.simulated.Account.PUNCTUAL;
import static io.ddbkit.testkit.simulated.Account.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.testkit.simulated.setting.Cooldowns;
import io.ddbkit.testkit.simulated.setting.Delays;
import io.ddbkit.testkit.simulated.setting.Rules;
import io.ddbkit.testkit.simulated.setting.Span;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.Tag;

/** What cannot be changed again at once. */
class CooldownsTest {
  private static final String RESTING =
      "Time to live has been modified multiple times within a fixed interval";
  private static final String POLICY = "{\"Version\":\"2012-10-17\",\"Statement\":[]}";
  private static final String ANOTHER_POLICY =
      "{\"Version\":\"2012-10-17\",\"Id\":\"another\",\"Statement\":[]}";

  private static void timeToLive(Account account, boolean enabled, String attribute) {
    account.client.updateTimeToLive(
        r ->
            r.tableName("orders")
                .timeToLiveSpecification(s -> s.enabled(enabled).attributeName(attribute)));
  }

  private static String timeToLive(Account account) {
    return account
        .client
        .describeTimeToLive(r -> r.tableName("orders"))
        .timeToLiveDescription()
        .timeToLiveStatusAsString();
  }

  /**
   * A change takes up to an hour, and within it no other is taken.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateTimeToLive.html">UpdateTimeToLive</a>
   */
  @Test
  void timeToLiveRestsForAnHour() {
    var settings = PUNCTUAL.with(Delays.TIME_TO_LIVE, Span.always(Duration.ofMinutes(20)));
    try (var account = new Account(settings)) {
      account.onDemand("orders");
      timeToLive(account, true, "expires");
      assertThat(timeToLive(account)).isEqualTo("ENABLING");

      account.pass("PT20M");
      assertThat(timeToLive(account)).isEqualTo("ENABLED");
      assertRefused(() -> timeToLive(account, false, "expires"), "ValidationException", RESTING);

      account.pass("PT40M");
      timeToLive(account, false, "expires");
      assertThat(timeToLive(account)).isEqualTo("DISABLING");
      account.pass("PT20M");
      assertThat(timeToLive(account)).isEqualTo("DISABLED");
    }
  }

  /** It can be refused beside a change of the table, and is not once that is over. */
  @Test
  void timeToLiveCanWaitForTheTable() {
    try (var account = new Account(PUNCTUAL.with(Rules.BUSY_TIME_TO_LIVE, true))) {
      account.onDemand("orders");
      account.update("orders", Account.adding("mail"));

      assertRefused(
          () -> timeToLive(account, true, "expires"),
          "ResourceInUseException",
          "Attempt to change a resource which is still in use: Table is being updated: orders");
      account.pass("PT41S");
      timeToLive(account, true, "expires");
    }
  }

  /** What is as asked for is no success but a fault; another attribute needs a switch to off. */
  @Test
  void timeToLiveIsNotSwitchedToWhatItIs() {
    try (var account = new Account(PUNCTUAL.without(Cooldowns.TIME_TO_LIVE))) {
      account.onDemand("orders");
      assertRefused(
          () -> timeToLive(account, false, "expires"),
          "ValidationException",
          "TimeToLive is already disabled");

      timeToLive(account, true, "expires");
      account.pass("PT2M");
      assertRefused(
          () -> timeToLive(account, true, "expires"),
          "ValidationException",
          "TimeToLive is already enabled");
      assertRefused(
          () -> timeToLive(account, true, "other"),
          "ValidationException",
          "TimeToLive is active on a different AttributeName: current AttributeName is expires");
    }
  }

  private static void tag(Account account, String value) {
    account.client.tagResource(
        r ->
            r.resourceArn(account.describe("orders").tableArn())
                .tags(Tag.builder().key("team").value(value).build()));
  }

  @Test
  void tagsRestForAMoment() {
    try (var account = new Account()) {
      account.onDemand("orders");
      tag(account, "one");

      assertRefused(
          () -> tag(account, "two"),
          "LimitExceededException",
          "Subscriber limit exceeded: Table tags are being updated: orders");
      account.pass("PT1.5S");
      tag(account, "two");
    }
    try (var account = new Account(PUNCTUAL.without(Cooldowns.TAGS))) {
      account.onDemand("orders");
      tag(account, "one");
      tag(account, "two");
    }
  }

  private static void policy(Account account, String policy) {
    account.client.putResourcePolicy(
        r -> r.resourceArn(account.describe("orders").tableArn()).policy(policy));
  }

  /**
   * A policy cannot be changed again within 15 seconds.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_PutResourcePolicy.html">PutResourcePolicy</a>
   */
  @Test
  void aPolicyRestsForFifteenSeconds() {
    try (var account = new Account()) {
      account.onDemand("orders");
      policy(account, POLICY);

      assertRefused(
          () -> policy(account, ANOTHER_POLICY),
          "ThrottlingException",
          "Resource-based policy for table orders modified within the previous 15000 milliseconds."
              + " Please try again after 2026-11-02T08:03:15Z.");
      account.pass("PT15S");
      policy(account, ANOTHER_POLICY);
    }
    try (var account = new Account(PUNCTUAL.without(Cooldowns.POLICY))) {
      account.onDemand("orders");
      policy(account, POLICY);
      policy(account, ANOTHER_POLICY);
    }
  }

  private static void protect(Account account, boolean isProtected) {
    account.update("orders", r -> r.deletionProtectionEnabled(isProtected));
    account.pass("PT2S");
  }

  @Test
  void protectionRestsForFifteenSeconds() {
    try (var account = new Account()) {
      account.onDemand("orders");
      protect(account, true);

      assertRefused(
          () -> protect(account, false),
          "ThrottlingException",
          "Deletion protection setting for table orders modified within the previous 15000"
              + " milliseconds. Please try again after 2026-11-02T08:03:15Z");
      account.pass("PT13S");
      protect(account, false);
    }
    try (var account = new Account(PUNCTUAL.without(Cooldowns.PROTECTION))) {
      account.onDemand("orders");
      protect(account, true);
      protect(account, false);
      assertThat(account.describe("orders").deletionProtectionEnabled()).isFalse();
    }
  }
}
