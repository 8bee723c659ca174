package io.ddbkit.testkit.simulated;

import static io.ddbkit.testkit.simulated.Account.PUNCTUAL;
import static io.ddbkit.testkit.simulated.Account.adding;
import static io.ddbkit.testkit.simulated.Account.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.testkit.simulated.setting.Delays;
import io.ddbkit.testkit.simulated.setting.Quotas;
import io.ddbkit.testkit.simulated.setting.Rules;
import io.ddbkit.testkit.simulated.setting.SimulatedSettings;
import io.ddbkit.testkit.simulated.setting.Span;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.VectorIndex;
import software.amazon.awssdk.services.dynamodb.model.VectorIndexDescription;

/** The phases of a vector index, as public conformance suites captured them from real DynamoDB. */
@SuppressWarnings("unchecked") // the SDK has varargs of consumers
class VectorIndexPhasesTest {
  private static final String INVALID = "One or more parameter values were invalid: ";
  private static final SimulatedSettings SETTINGS =
      PUNCTUAL
          .with(Delays.VECTOR_ALLOCATION, Span.always(Duration.ofMinutes(1)))
          .with(Delays.VECTOR_BACKFILL, Span.always(Duration.ofMinutes(16)));

  private static VectorIndex vectors(String name, long dimensions) {
    return VectorIndex.builder()
        .indexName(name)
        .vectorAttribute(a -> a.attributeName("embedding"))
        .dimensions(dimensions)
        .distanceFunction("COSINE")
        .projection(p -> p.projectionType("KEYS_ONLY"))
        .build();
  }

  private static Consumer<UpdateTableRequest.Builder> addingVectors(String name) {
    return r ->
        r.vectorIndexUpdates(
            u ->
                u.create(
                    c ->
                        c.indexName(name)
                            .vectorAttribute(a -> a.attributeName("embedding"))
                            .dimensions(3L)
                            .distanceFunction("COSINE")
                            .projection(p -> p.projectionType("ALL"))));
  }

  private static VectorIndexDescription index(Account account) {
    return account.describe("orders").vectorIndexes().get(0);
  }

  /** Made with its table: CREATING then ACTIVE, and Backfilling is never told. */
  @Test
  void oneThatIsMadeWithItsTableIsNeverBackfilling() {
    try (var account = new Account()) {
      account.client.createTable(
          Account.table("orders")
              .billingMode("PAY_PER_REQUEST")
              .vectorIndexes(vectors("like", 3))
              .build());

      assertThat(index(account).indexStatusAsString()).isEqualTo("CREATING");
      assertThat(index(account).backfilling()).isNull();
      account.pass("PT18S");
      assertThat(index(account).indexStatusAsString()).isEqualTo("ACTIVE");
      assertThat(index(account).backfilling()).isNull();
      assertThat(index(account).dimensions()).isEqualTo(3);
    }
  }

  /** Added later: UPDATING and not backfilling, then ACTIVE and backfilling, then ready. */
  @Test
  void oneThatIsAddedIsAllocatedThenBuilt() {
    try (var account = new Account(SETTINGS)) {
      account.onDemand("orders");
      account.update("orders", addingVectors("like"));

      assertThat(account.status("orders")).isEqualTo("UPDATING");
      assertThat(index(account).backfilling()).isFalse();
      account.pass("PT1M");
      assertThat(account.status("orders")).isEqualTo("ACTIVE");
      assertThat(index(account).indexStatusAsString()).isEqualTo("CREATING");
      assertThat(index(account).backfilling()).isTrue();
      account.pass("PT16M");
      assertThat(index(account).indexStatusAsString()).isEqualTo("ACTIVE");
      assertThat(index(account).backfilling()).isNull();
    }
  }

  /** One change at a time, global and vector indexes together; the table cannot be deleted. */
  @Test
  void oneIndexAtATimeOfBothKinds() {
    try (var account = new Account(SETTINGS)) {
      account.onDemand("orders");
      account.update("orders", addingVectors("like"));
      account.pass("PT2M");

      assertRefused(
          () -> account.update("orders", adding("mail")),
          "LimitExceededException",
          "Subscriber limit exceeded: Only 1 online index can be created or deleted simultaneously"
              + " per table");
      assertRefused(
          () -> account.client.deleteTable(r -> r.tableName("orders")),
          "ResourceInUseException",
          "Attempt to change a resource which is still in use: Cannot delete table while indexes"
              + " are being created, updated, or deleted.");
    }
  }

  @Test
  void aProvisionedTableHasNone() {
    try (var account = new Account()) {
      account.provisioned("orders");

      assertRefused(
          () -> account.update("orders", addingVectors("like")),
          "ValidationException",
          INVALID + "Vector indexes are only supported for PAY_PER_REQUEST tables");
    }
  }

  @Test
  void whatAnIndexMayBeIsToldInDynamoDbsWords() {
    try (var account = new Account()) {
      var table = Account.table("orders").billingMode("PAY_PER_REQUEST");
      assertRefused(
          () -> account.client.createTable(table.vectorIndexes(vectors("like", 4097)).build()),
          "ValidationException",
          INVALID + "Number of dimensions must be between 1 and 4096 inclusive.");
      assertRefused(
          () ->
              account.client.createTable(
                  table.vectorIndexes(vectors("one", 3), vectors("two", 4)).build()),
          "ValidationException",
          INVALID
              + "Conflicting attribute definition for 'embedding'. All VectorIndexes on the same"
              + " vector attribute must use the same dimensions.");
      assertRefused(
          () ->
              account.client.createTable(
                  table
                      .vectorIndexes(
                          vectors("like", 3).toBuilder()
                              .searchSchema(
                                  s -> s.attributeName("tenant").searchSchemaElementType("HASH"))
                              .build())
                      .build()),
          "ValidationException",
          INVALID + "One element in SearchSchema is not defined in attribute definitions");
    }
  }

  @Test
  void aTableHasFiveAtMostAndMoreWithoutTheQuota() {
    var six = IntStream.range(0, 6).mapToObj(i -> vectors("like-" + i, 3)).toList();
    var request = Account.table("orders").billingMode("PAY_PER_REQUEST").vectorIndexes(six).build();
    try (var account = new Account()) {
      assertRefused(
          () -> account.client.createTable(request),
          "ValidationException",
          INVALID + "VectorIndex count exceeds the per-table limit of 5");
    }
    try (var account =
        new Account(PUNCTUAL.without(Quotas.VECTOR_INDEXES).without(Rules.ONE_INDEX_CHANGE))) {
      assertThat(account.made(request).vectorIndexes()).hasSize(6);
    }
  }
}
