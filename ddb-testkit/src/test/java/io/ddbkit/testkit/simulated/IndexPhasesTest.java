package io.ddbkit.testkit.simulated;

import static io.ddbkit.testkit.simulated.Account.PUNCTUAL;
import static io.ddbkit.testkit.simulated.Account.adding;
import static io.ddbkit.testkit.simulated.Account.assertRefused;
import static io.ddbkit.testkit.simulated.Account.deleting;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.testkit.simulated.setting.Delays;
import io.ddbkit.testkit.simulated.setting.Rules;
import io.ddbkit.testkit.simulated.setting.SimulatedSettings;
import io.ddbkit.testkit.simulated.setting.Span;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;

/**
 * The phases of a global index that is added to a table in use.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GSI.OnlineOps.html">Managing
 *     global secondary indexes</a>
 */
@SuppressWarnings("unchecked") // the SDK has varargs of consumers
class IndexPhasesTest {
  private static final String ONE =
      "Subscriber limit exceeded: Only 1 online index can be created or deleted simultaneously per"
          + " table";
  private static final SimulatedSettings SETTINGS =
      PUNCTUAL
          .with(Delays.INDEX_ALLOCATION, Span.always(Duration.ofSeconds(30)))
          .with(Delays.INDEX_BACKFILL, Span.always(Duration.ofMinutes(8)));

  private static GlobalSecondaryIndexDescription index(Account account) {
    return account.describe("orders").globalSecondaryIndexes().get(0);
  }

  /**
   * Resource allocation: UPDATING, CREATING, not backfilling. Then ACTIVE, CREATING, backfilling.
   */
  @Test
  void resourcesAreAllocatedThenTheIndexIsFilled() {
    try (var account = new Account(SETTINGS)) {
      account.onDemand("orders");
      account.update("orders", adding("mail"));

      assertThat(account.status("orders")).isEqualTo("UPDATING");
      assertThat(index(account).indexStatusAsString()).isEqualTo("CREATING");
      assertThat(index(account).backfilling()).isFalse();

      account.pass("PT30S");
      assertThat(account.status("orders")).isEqualTo("ACTIVE");
      assertThat(index(account).indexStatusAsString()).isEqualTo("CREATING");
      assertThat(index(account).backfilling()).isTrue();

      account.pass("PT8M");
      assertThat(index(account).indexStatusAsString()).isEqualTo("ACTIVE");
      assertThat(index(account).backfilling()).isNull();
    }
  }

  /** An index that is made with its table is never backfilling. */
  @Test
  void anIndexThatIsMadeWithItsTableIsNeverBackfilling() {
    try (var account = new Account()) {
      var request =
          Account.table("orders")
              .attributeDefinitions(Account.definition("id"), Account.definition("mail"))
              .billingMode("PAY_PER_REQUEST")
              .globalSecondaryIndexes(
                  i ->
                      i.indexName("by-mail")
                          .keySchema(k -> k.attributeName("mail").keyType("HASH"))
                          .projection(p -> p.projectionType("ALL")))
              .build();
      account.client.createTable(request);

      assertThat(index(account).indexStatusAsString()).isEqualTo("CREATING");
      assertThat(index(account).backfilling()).isNull();
      account.pass("PT15S");
      assertThat(index(account).indexStatusAsString()).isEqualTo("ACTIVE");
    }
  }

  /** Only one index can be created or deleted at a time: in one call, and in two. */
  @Test
  void oneIndexAtATime() {
    try (var account = new Account(SETTINGS)) {
      account.onDemand("orders");
      assertRefused(
          () ->
              account.update(
                  "orders",
                  r -> {
                    adding("mail").accept(r);
                    var first = r.build().globalSecondaryIndexUpdates().get(0);
                    adding("name").accept(r);
                    r.globalSecondaryIndexUpdates(
                            first, r.build().globalSecondaryIndexUpdates().get(0))
                        .attributeDefinitions(
                            Account.definition("mail"), Account.definition("name"));
                  }),
          "LimitExceededException",
          ONE);

      account.update("orders", adding("mail"));
      assertRefused(() -> account.update("orders", adding("name")), "LimitExceededException", ONE);
      account.pass("PT31S");
      assertRefused(() -> account.update("orders", adding("name")), "LimitExceededException", ONE);
      account.pass("PT8M");
      account.update("orders", adding("name"));
      assertThat(account.describe("orders").globalSecondaryIndexes()).hasSize(2);
    }
  }

  /** While it is filled, an index can be deleted; while resources are allocated, it cannot. */
  @Test
  void anIndexCanBeDeletedOnceItIsBeingFilled() {
    try (var account = new Account(SETTINGS)) {
      account.onDemand("orders");
      account.update("orders", adding("mail"));
      assertRefused(
          () -> account.update("orders", deleting("mail")),
          "ResourceInUseException",
          "Attempt to change a resource which is still in use: Index creation is in resource"
              + " allocation phase. Retry deletion during backfilling phase or when the index is"
              + " active. Table: orders Index: mail");

      account.pass("PT31S");
      account.update("orders", deleting("mail"));
      assertThat(index(account).indexStatusAsString()).isEqualTo("DELETING");
      account.pass("PT10M");
      assertThat(account.describe("orders").globalSecondaryIndexes()).isEmpty();
      assertThat(account.describe("orders").attributeDefinitions()).hasSize(1);
    }
  }

  /** A table cannot be deleted while one of its indexes is being made. */
  @Test
  void aTableWithAnIndexInTheMakingStays() {
    try (var account = new Account(SETTINGS)) {
      account.onDemand("orders");
      account.update("orders", adding("mail"));
      account.pass("PT31S");

      assertRefused(
          () -> account.client.deleteTable(r -> r.tableName("orders")),
          "ResourceInUseException",
          "Attempt to change a resource which is still in use: Cannot delete table while indexes"
              + " are being created, updated, or deleted.");
    }
  }

  /** While an index is filled, the table's other settings can be changed. */
  @Test
  void aTableWhoseIndexIsBeingFilledCanBeChanged() {
    try (var account = new Account(SETTINGS)) {
      account.onDemand("orders");
      account.update("orders", adding("mail"));
      account.pass("PT31S");
      account.update("orders", r -> r.deletionProtectionEnabled(true));
      account.pass("PT2S");

      assertThat(account.describe("orders").deletionProtectionEnabled()).isTrue();
    }
  }

  /** An index answers once it has been filled, with the items that were there before. */
  @Test
  void anIndexThatIsBeingFilledCannotBeRead() {
    try (var account = new Account(SETTINGS)) {
      account.onDemand("orders");
      account.client.putItem(
          r ->
              r.tableName("orders")
                  .item(
                      Map.of(
                          "id", AttributeValue.fromS("1"), "mail", AttributeValue.fromS("a@b"))));
      account.update("orders", adding("mail"));
      account.pass("PT31S");

      assertRefused(
          () -> account.client.scan(r -> r.tableName("orders").indexName("mail")),
          "ValidationException",
          "Cannot read from backfilling global secondary index: mail");
      account.pass("PT8M");
      assertThat(account.client.scan(r -> r.tableName("orders").indexName("mail")).count())
          .isEqualTo(1);
    }
  }

  @Test
  void withoutTheRulesIndexesAreMadeSideBySide() {
    var settings = SETTINGS.without(Rules.ONE_INDEX_CHANGE).without(Rules.INDEX_BLOCKS_DELETE);
    try (var account = new Account(settings)) {
      account.onDemand("orders");
      account.update("orders", adding("mail"));
      account.pass("PT31S");
      account.update("orders", adding("name"));
      account.pass("PT31S");
      account.client.deleteTable(r -> r.tableName("orders"));

      assertThat(account.describe("orders").globalSecondaryIndexes()).hasSize(2);
    }
  }
}
