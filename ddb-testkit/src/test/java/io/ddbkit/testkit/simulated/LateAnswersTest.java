package io.ddbkit.testkit.simulated;

import static io.ddbkit.testkit.simulated.Account.PUNCTUAL;
import static io.ddbkit.testkit.simulated.Account.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ddbkit.provisioner.time.Workers;
import io.ddbkit.testkit.fault.Fault;
import io.ddbkit.testkit.fault.Faults;
import io.ddbkit.testkit.simulated.setting.Delays;
import io.ddbkit.testkit.simulated.setting.Lags;
import io.ddbkit.testkit.simulated.setting.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.Tag;

/** What has happened is seen late. */
class LateAnswersTest {
  private static final Span TWO_SECONDS = Span.always(Duration.ofSeconds(2));

  private static void create(Account account) {
    account.client.createTable(
        Account.table("orders").billingMode(BillingMode.PAY_PER_REQUEST).build());
  }

  /**
   * DescribeTable is eventually consistent: a new table may not be found, and one that is ACTIVE
   * may be told to be CREATING.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeTable.html">DescribeTable</a>
   */
  @Test
  void aNewTableIsNotFoundAtFirst() {
    var settings =
        PUNCTUAL
            .with(Lags.DESCRIBE, TWO_SECONDS)
            .with(Delays.CREATE_TABLE, Span.always(Duration.ofSeconds(5)));
    try (var account = new Account(settings)) {
      create(account);

      assertRefused(
          () -> account.status("orders"),
          "ResourceNotFoundException",
          "Requested resource not found: Table: orders not found");
      account.pass("PT2S");
      assertThat(account.status("orders")).isEqualTo("CREATING");
      account.pass("PT4S");
      assertThat(account.status("orders")).isEqualTo("CREATING");
      account.pass("PT1S");
      assertThat(account.status("orders")).isEqualTo("ACTIVE");
    }
  }

  /** That it was made can be learnt meanwhile: by making it again. */
  @Test
  void aTableThatIsNotFoundMayBeThere() {
    try (var account = new Account(PUNCTUAL.with(Lags.DESCRIBE, TWO_SECONDS))) {
      create(account);

      assertRefused(
          () -> create(account),
          "ResourceInUseException",
          "Attempt to change a resource which is still in use: Table is being created: orders");
    }
  }

  @Test
  void aListTellsOfTablesLate() {
    var settings =
        PUNCTUAL
            .with(Lags.LIST, TWO_SECONDS)
            .with(Delays.DELETE_TABLE, Span.always(Duration.ofSeconds(5)));
    try (var account = new Account(settings)) {
      create(account);

      assertThat(account.client.listTables().tableNames()).isEmpty();
      account.pass("PT2S");
      assertThat(account.client.listTables().tableNames()).containsExactly("orders");
      account.pass("PT10S");
      account.client.deleteTable(r -> r.tableName("orders"));
      account.pass("PT6S");
      assertThat(account.client.listTables().tableNames()).containsExactly("orders");
      account.pass("PT1S");
      assertThat(account.client.listTables().tableNames()).isEmpty();
    }
  }

  private static List<Tag> tags(Account account, String arn) {
    return account.client.listTagsOfResource(r -> r.resourceArn(arn)).tags();
  }

  /**
   * Tags are set asynchronously.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TagResource.html">TagResource</a>
   */
  @Test
  void tagsAreSeenLate() {
    try (var account = new Account(PUNCTUAL.with(Lags.TAGS, TWO_SECONDS))) {
      var arn = account.onDemand("orders").tableArn();
      account.client.tagResource(
          r -> r.resourceArn(arn).tags(Tag.builder().key("team").value("shop").build()));

      assertThat(tags(account, arn)).isEmpty();
      account.pass("PT2S");
      assertThat(tags(account, arn)).hasSize(1);
      account.client.untagResource(r -> r.resourceArn(arn).tagKeys("team"));
      assertThat(tags(account, arn)).hasSize(1);
      account.pass("PT2S");
      assertThat(tags(account, arn)).isEmpty();
    }
  }

  /** What is carried out at once may be answered late; the wait is engine time. */
  @Test
  void anAnswerArrivesLate() {
    var faults =
        new Faults(Fault.lateResponse(Duration.ofMinutes(2)).on("DescribeTable").atCall(2));
    try (var account = new Account();
        var client = faults.into(account.space.clientBuilder()).build()) {
      create(account);
      var began = account.now();

      assertThat(status(client)).isEqualTo("CREATING");
      assertThat(account.now()).isEqualTo(began);
      assertThat(status(client)).isEqualTo("CREATING");
      assertThat(account.now()).isEqualTo(began.plusSeconds(120));
      assertThat(status(client)).isEqualTo("ACTIVE");
    }
  }

  private static String status(DynamoDbClient client) {
    return client.describeTable(r -> r.tableName("orders")).table().tableStatusAsString();
  }

  /** So it is for a client that was built with other settings, and for one that is asynchronous. */
  @Test
  void aLateAnswerOfAnyClientTakesEngineTime() {
    var faults = new Faults(Fault.lateResponse(Duration.ofDays(1)).times(2));
    try (var account = new Account()) {
      var plain =
          account.space.clientBuilder().overrideConfiguration(o -> o.putHeader("x-team", "shop"));
      var async = account.space.asyncClientBuilder();
      var began = account.now();
      try (var one = faults.into(plain).build();
          var other = faults.into(async).build()) {
        one.listTables();
        assertThat(other.listTables()).isCompleted();
      }
      assertThat(account.now()).isEqualTo(began.plus(Duration.ofDays(2)));
    }
  }

  /** A worker whose answer is late hands over the baton meanwhile. */
  @Test
  void othersGoOnWhileAnAnswerIsLate() throws InterruptedException {
    var faults = new Faults(Fault.lateResponse(Duration.ofSeconds(30)).on("ListTables"));
    var log = new ArrayList<String>();
    try (var account = new Account();
        var client = faults.into(account.space.clientBuilder()).build()) {
      new Workers(account.space.scheduler(), 2)
          .run(
              List.of(
                  () -> {
                    client.listTables();
                    log.add("late");
                  },
                  () -> {
                    client.describeLimits();
                    log.add("in time");
                  }));
    }
    assertThat(log).containsExactly("in time", "late");
  }

  @Test
  void theWaitForALateAnswerCanBeInterrupted() {
    var faults = new Faults(Fault.lateResponse(Duration.ofSeconds(30)));
    try (var account = new Account();
        var client = faults.into(account.space.clientBuilder()).build()) {
      account.space.scheduler().at(account.now().plusSeconds(1), Thread.currentThread()::interrupt);

      assertThatExceptionOfType(AbortedException.class).isThrownBy(client::listTables);
      assertThat(Thread.interrupted()).isTrue();
      assertThat(account.now()).isBefore(Instant.parse("2026-11-02T08:00:30Z"));
    }
  }

  /** Without the lags everything is seen at once. */
  @Test
  void withoutLagsEverythingIsSeenAtOnce() {
    try (var account = new Account()) {
      create(account);
      assertThat(account.status("orders")).isEqualTo("CREATING");
      assertThat(account.client.listTables().tableNames()).containsExactly("orders");
      var arn = account.describe("orders").tableArn();
      account.client.tagResource(
          r -> r.resourceArn(arn).tags(Tag.builder().key("team").value("shop").build()));
      assertThat(tags(account, arn)).hasSize(1);
    }
  }
}
