package io.ddbkit.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.testkit.TestDatabase;
import io.ddbkit.testkit.item.Item;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ParameterizedStatement;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Which calls meet a fault, and which are left alone. */
class ApplicabilityTest {
  private static final Item ITEM = Item.of("id", "1");
  private static final String STATEMENT = "SELECT * FROM \"orders\" WHERE id = '1'";

  private final TestDatabase database = new TestDatabase();

  @BeforeEach
  void makeTables() {
    Orders.create(database.client(), "orders");
    Orders.create(database.client(), "lines");
  }

  private DynamoDbClient client(Faults faults) {
    return faults
        .into(
            database
                .clientBuilder()
                .overrideConfiguration(c -> c.retryStrategy(DefaultRetryStrategy.doNotRetry())))
        .build();
  }

  record ApiCall(String name, Consumer<DynamoDbClient> on) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<ApiCall> callsOnOrders() {
    return Stream.of(
        new ApiCall("GetItem", c -> c.getItem(r -> r.tableName("orders").key(ITEM.attributes()))),
        new ApiCall(
            "PutItem by ARN",
            c ->
                c.putItem(
                    r ->
                        r.tableName("arn:aws:dynamodb:us-east-1:123456789012:table/orders")
                            .item(ITEM.attributes()))),
        new ApiCall(
            "BatchWriteItem",
            c -> c.batchWriteItem(r -> r.requestItems(Map.of("orders", Orders.writes("1"))))),
        new ApiCall(
            "BatchGetItem",
            c -> c.batchGetItem(r -> r.requestItems(Map.of("orders", Orders.keys("1"))))),
        new ApiCall(
            "TransactWriteItems",
            c ->
                c.transactWriteItems(
                    r -> r.transactItems(Orders.put("lines", "1"), Orders.put("orders", "1")))),
        new ApiCall(
            "TransactGetItems", c -> c.transactGetItems(r -> r.transactItems(get("orders")))),
        new ApiCall("ExecuteStatement", c -> c.executeStatement(r -> r.statement(STATEMENT))),
        new ApiCall(
            "ExecuteTransaction",
            c ->
                c.executeTransaction(
                    r ->
                        r.transactStatements(
                            ParameterizedStatement.builder().statement(STATEMENT).build()))),
        new ApiCall(
            "BatchExecuteStatement",
            c ->
                c.batchExecuteStatement(
                    r ->
                        r.statements(
                            BatchStatementRequest.builder().statement(STATEMENT).build()))),
        new ApiCall(
            "ListTagsOfResource",
            c ->
                c.listTagsOfResource(
                    r -> r.resourceArn("arn:aws:dynamodb:us-east-1:000000000000:table/orders"))));
  }

  private static TransactGetItem get(String table) {
    return TransactGetItem.builder().get(r -> r.tableName(table).key(ITEM.attributes())).build();
  }

  @ParameterizedTest
  @MethodSource("callsOnOrders")
  void oneTableMeetsIt(ApiCall call) {
    var faults = new Faults(Fault.accessDenied().onTable("orders"));
    try (var client = client(faults)) {
      assertThatThrownBy(() -> call.on().accept(client)).hasMessageContaining(ErrorResponse.MARK);
    }
  }

  @ParameterizedTest
  @MethodSource("callsOnOrders")
  void othersDoNot(ApiCall call) {
    var faults = new Faults(Fault.accessDenied().onTable("order").always());
    try (var client = client(faults)) {
      try {
        call.on().accept(client);
      } catch (DynamoDbException e) {
        assertThat(e).hasMessageNotContaining(ErrorResponse.MARK); // not every call is offered here
      }
    }
    assertThat(faults.injected()).isEmpty();
  }

  @Test
  void aConditionFailsOnlyWhereThereIsOne() {
    var faults = new Faults(Fault.conditionalCheckFailed().atCall(2).times(2));
    try (var client = client(faults)) {
      client.putItem(r -> r.tableName("orders").item(ITEM.attributes()));
      putIfAbsent(client, "2");
      assertThatThrownBy(() -> putIfAbsent(client, "3"))
          .isInstanceOf(ConditionalCheckFailedException.class);
      client.putItem(r -> r.tableName("orders").item(ITEM.attributes()));
      assertThatThrownBy(() -> putIfAbsent(client, "3"))
          .isInstanceOf(ConditionalCheckFailedException.class);
      putIfAbsent(client, "3");
    }
    assertThat(faults.pending()).isEmpty();
  }

  private static void putIfAbsent(DynamoDbClient client, String id) {
    client.putItem(
        r ->
            r.tableName("orders")
                .item(Item.of("id", id).attributes())
                .conditionExpression("attribute_not_exists(id)"));
  }

  @Test
  void anIndexIsThrottledInItsQueriesAndInWrites() {
    var faults = new Faults(Fault.throughputExceededOfIndex("by-mail").always());
    try (var client = client(faults)) {
      client.getItem(r -> r.tableName("orders").key(ITEM.attributes()));
      client.scan(r -> r.tableName("orders"));
      assertThatThrownBy(() -> client.scan(r -> r.tableName("orders").indexName("by-mail")))
          .hasMessageContaining(ErrorResponse.MARK);
      assertThatThrownBy(() -> putIfAbsent(client, "1")).hasMessageContaining(ErrorResponse.MARK);
    }
    assertThat(faults.injected())
        .extracting(InjectedFault::operation)
        .containsExactly("Scan", "PutItem");
  }

  @Test
  void aTransactionIsCancelledForReasonsThatItCanHave() {
    var faults =
        new Faults(
            Fault.transactionCanceled(Cancellation.NONE, Cancellation.CONDITIONAL_CHECK_FAILED)
                .always());
    try (var client = client(faults)) {
      client.transactWriteItems(r -> r.transactItems(Orders.put("1")));
      client.transactGetItems(r -> r.transactItems(get("orders"), get("lines")));
      assertThatThrownBy(
              () ->
                  client.transactWriteItems(r -> r.transactItems(Orders.put("1"), Orders.put("2"))))
          .isInstanceOf(TransactionCanceledException.class);
    }
    assertThat(faults.injected())
        .hasToString(
            "[TRANSACTION_CANCELED [None, ConditionalCheckFailed] at call 1, TransactWriteItems]");
  }

  @Test
  void whatOnlyReadsIsLeftAloneByWhatBefallsWrites() {
    var faults =
        new Faults(
            Fault.conditionalCheckFailed(),
            Fault.transactionConflict(),
            Fault.itemCollectionSizeLimitExceeded(),
            Fault.throughputExceededOfIndex("by-mail"),
            Fault.transactionCanceled(Cancellation.CONDITIONAL_CHECK_FAILED));
    try (var client = client(faults)) {
      client.executeStatement(r -> r.statement(STATEMENT));
      client.transactGetItems(r -> r.transactItems(get("orders")));
      client.executeTransaction(
          r -> r.transactStatements(ParameterizedStatement.builder().statement(STATEMENT).build()));
      assertThat(faults.injected()).isEmpty();

      var insert = "INSERT INTO \"orders\" VALUE {'id': '1'}";
      assertThatThrownBy(() -> client.executeStatement(r -> r.statement(insert)))
          .isInstanceOf(ConditionalCheckFailedException.class);
    }
  }

  @Test
  void aTransactionThatReadsIsInConflictToo() {
    try (var client =
        client(new Faults(Fault.transactionCanceled(Cancellation.TRANSACTION_CONFLICT)))) {
      assertThatThrownBy(() -> client.transactGetItems(r -> r.transactItems(get("orders"))))
          .isInstanceOfSatisfying(
              TransactionCanceledException.class,
              e -> assertThat(e.cancellationReasons()).hasSize(1));
    }
  }

  @Test
  void aFaultReadsAsItWasSaid() {
    assertThat(
            List.of(
                Fault.unprocessed(3).onTable("orders").atCall(2),
                Fault.throughputExceededOfIndex("by-mail").on("PutItem").always(),
                Fault.conditionalCheckFailed().times(2)))
        .extracting(Fault::toString)
        .containsExactly(
            "UNPROCESSED of 3 items on a batch of two items or more of table orders, once after 1"
                + " call",
            "INDEX_THROUGHPUT_EXCEEDED of index by-mail on PutItem, always",
            "CONDITIONAL_CHECK_FAILED on a write with a condition, 2 times");
  }
}
