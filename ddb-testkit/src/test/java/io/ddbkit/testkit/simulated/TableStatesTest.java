package io.ddbkit.testkit.simulated;

import static io.ddbkit.testkit.simulated.Account.PUNCTUAL;
import static io.ddbkit.testkit.simulated.Account.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.testkit.simulated.setting.Delays;
import io.ddbkit.testkit.simulated.setting.Rules;
import io.ddbkit.testkit.simulated.setting.Span;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableClass;

/**
 * The states of a table.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TableDescription.html">TableDescription</a>
 */
class TableStatesTest {
  private static final String BEING =
      "Attempt to change a resource which is still in use: Table is being ";

  /** CreateTable is asynchronous: the table is CREATING, then ACTIVE. */
  @Test
  void aNewTableIsCreatingForAWhile() {
    try (var account =
        new Account(PUNCTUAL.with(Delays.CREATE_TABLE, Span.always(Duration.ofSeconds(6))))) {
      var answer =
          account
              .client
              .createTable(Account.table("orders").billingMode(BillingMode.PAY_PER_REQUEST).build())
              .tableDescription();

      assertThat(answer.tableStatusAsString()).isEqualTo("CREATING");
      assertThat(answer.tableId()).hasSize(36);
      account.pass("PT5.9S");
      assertThat(account.status("orders")).isEqualTo("CREATING");
      account.pass("PT0.1S");
      assertThat(account.status("orders")).isEqualTo("ACTIVE");
    }
  }

  /** An item cannot be put before the table is ACTIVE. */
  @Test
  void aTableThatIsCreatingHasNoItems() {
    try (var account = new Account()) {
      account.client.createTable(
          Account.table("orders").billingMode(BillingMode.PAY_PER_REQUEST).build());

      assertRefused(
          () -> account.client.scan(r -> r.tableName("orders")),
          "ResourceNotFoundException",
          "Requested resource not found");
    }
  }

  /** A table that is CREATING can neither be changed nor deleted: ResourceInUseException. */
  @Test
  void aTableThatIsCreatingIsInUse() {
    try (var account = new Account()) {
      account.client.createTable(
          Account.table("orders").billingMode(BillingMode.PAY_PER_REQUEST).build());

      assertRefused(
          () -> account.update("orders", r -> r.tableClass(TableClass.STANDARD_INFREQUENT_ACCESS)),
          "ResourceInUseException",
          BEING + "created: orders");
      assertRefused(
          () -> account.client.deleteTable(r -> r.tableName("orders")),
          "ResourceInUseException",
          BEING + "created: orders");
    }
  }

  /** UpdateTable is asynchronous: the table is UPDATING, and no other can be issued. */
  @Test
  void aTableThatIsUpdatingIsInUse() {
    try (var account = new Account()) {
      account.onDemand("orders");
      account.update(
          "orders",
          r ->
              r.streamSpecification(
                  s -> s.streamEnabled(true).streamViewType(StreamViewType.KEYS_ONLY)));

      assertThat(account.status("orders")).isEqualTo("UPDATING");
      assertRefused(
          () -> account.update("orders", r -> r.tableClass(TableClass.STANDARD_INFREQUENT_ACCESS)),
          "ResourceInUseException",
          BEING + "updated: orders");
      assertRefused(
          () -> account.client.deleteTable(r -> r.tableName("orders")),
          "ResourceInUseException",
          "Attempt to change a resource which is still in use: Table: orders is in the process of"
              + " being updated.");
      account.pass("PT5S");
      assertThat(account.status("orders")).isEqualTo("ACTIVE");
    }
  }

  /** What is changed is told once the change is done; the answer of UpdateTable tells what was. */
  @Test
  void anAnswerToAChangeTellsWhatWas() {
    try (var account = new Account()) {
      account.provisioned("orders");
      var answer =
          account
              .client
              .updateTable(
                  r ->
                      r.tableName("orders")
                          .provisionedThroughput(
                              t -> t.readCapacityUnits(20L).writeCapacityUnits(10L)))
              .tableDescription();

      assertThat(answer.tableStatusAsString()).isEqualTo("UPDATING");
      assertThat(answer.provisionedThroughput().readCapacityUnits()).isEqualTo(10);
      account.pass("PT2S");
      assertThat(account.describe("orders").provisionedThroughput().readCapacityUnits())
          .isEqualTo(20);
    }
  }

  /** DeleteTable is asynchronous: the table is DELETING, then there is none. */
  @Test
  void aTableIsDeletingBeforeItIsGone() {
    try (var account = new Account()) {
      account.onDemand("orders");
      account.client.deleteTable(r -> r.tableName("orders"));

      assertThat(account.status("orders")).isEqualTo("DELETING");
      account.pass("PT6S");
      assertRefused(
          () -> account.status("orders"),
          "ResourceNotFoundException",
          "Requested resource not found: Table: orders not found");
    }
  }

  /** A table that is made again under its old name has another id. */
  @Test
  void aTableOfTheSameNameHasAnotherId() {
    try (var account = new Account()) {
      var first = account.onDemand("orders");
      account.client.deleteTable(r -> r.tableName("orders"));
      account.pass("PT6S");
      var second = account.onDemand("orders");

      assertThat(second.tableArn()).isEqualTo(first.tableArn());
      assertThat(second.tableId()).isNotEqualTo(first.tableId());
    }
  }

  /** A protected table cannot be deleted. */
  @Test
  void aProtectedTableStays() {
    try (var account = new Account()) {
      account.made(
          Account.table("orders")
              .billingMode(BillingMode.PAY_PER_REQUEST)
              .deletionProtectionEnabled(true)
              .build());

      assertRefused(
          () -> account.client.deleteTable(r -> r.tableName("orders")),
          "ValidationException",
          "Resource cannot be deleted as it is currently protected against deletion. Disable"
              + " deletion protection first.");
    }
  }

  @Test
  void withoutTheRulesABusyTableIsChangedAndDeleted() {
    var settings =
        PUNCTUAL.without(Rules.BUSY_TABLE).without(Rules.BUSY_DELETE).without(Rules.PROTECTION);
    try (var account = new Account(settings)) {
      account.onDemand("orders");
      account.update("orders", r -> r.deletionProtectionEnabled(true));
      account.update("orders", r -> r.tableClass(TableClass.STANDARD_INFREQUENT_ACCESS));
      account.client.deleteTable(r -> r.tableName("orders"));

      assertThat(account.status("orders")).isEqualTo("DELETING");
    }
  }

  @Test
  void withoutTheDelayATableIsActiveAtOnce() {
    try (var account = new Account(PUNCTUAL.without(Delays.CREATE_TABLE))) {
      account.client.createTable(
          Account.table("orders").billingMode(BillingMode.PAY_PER_REQUEST).build());

      assertThat(account.status("orders")).isEqualTo("ACTIVE");
    }
  }
}
