package io.ddbkit.examples;

import static io.ddbkit.spec.ScalarType.STRING;
import static io.ddbkit.testkit.assertion.DdbAssertions.assertThat;
import static io.ddbkit.testkit.assertion.DdbAssertions.assertThatItems;
import static io.ddbkit.testkit.assertion.ExpectedChange.insert;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.spec.TableSpec;
import io.ddbkit.testkit.TestDatabase;
import io.ddbkit.testkit.item.Item;
import io.ddbkit.testkit.item.Seed;
import io.ddbkit.testkit.stream.StreamCapture;
import io.ddbkit.traits.Streams;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** A consumer of a stream, which delivers at least once, that counts every order once. */
class IdempotentConsumerTest {
  static final TableSpec ORDERS =
      TableSpec.named("orders").partitionKey("id", STRING).with(Streams.on());
  static final TableSpec TOTALS = TableSpec.named("totals").partitionKey("id", STRING);

  private final TestDatabase database = new TestDatabase();
  private final DynamoDbClient dynamoDb = database.client();

  @BeforeEach
  void makeTables() {
    database.provisioner().ensure(ORDERS, TOTALS);
  }

  // region consumer
  /** Adds each new order to its customer's total, and marks it as added in the same transaction. */
  record Totals(DynamoDbClient dynamoDb) implements Consumer<Record> {
    @Override
    public void accept(Record change) {
      if (change.eventName() != OperationType.INSERT) {
        return;
      }
      var order = change.dynamodb().newImage();
      var mark = Item.of("id", "done#" + change.eventID());
      try {
        dynamoDb.transactWriteItems(write -> write.transactItems(List.of(once(mark), add(order))));
      } catch (TransactionCanceledException e) {
        if (!e.cancellationReasons().get(0).code().equals("ConditionalCheckFailed")) {
          throw e;
        }
      }
    }

    private static TransactWriteItem once(Item mark) {
      return TransactWriteItem.builder()
          .put(
              put ->
                  put.tableName("totals")
                      .item(mark.attributes())
                      .conditionExpression("attribute_not_exists(id)"))
          .build();
    }

    private static TransactWriteItem add(Map<String, AttributeValue> order) {
      return TransactWriteItem.builder()
          .update(
              update ->
                  update
                      .tableName("totals")
                      .key(Map.of("id", order.get("customer")))
                      .updateExpression("ADD amount :amount")
                      .expressionAttributeValues(Map.of(":amount", order.get("amount"))))
          .build();
    }
  }

  // endregion

  // region duplicates
  @Test
  void countsAnOrderOnceHoweverOftenItIsDelivered() {
    var first = Item.of("id", "o-1").and("customer", "ann").and("amount", 5);
    var second = Item.of("id", "o-2").and("customer", "ann").and("amount", 7);
    try (var streams = database.streams()) {
      var capture = StreamCapture.fromNow(streams, StreamCapture.arn(dynamoDb, "orders"));
      Seed.into(dynamoDb, "orders").put(first, second);
      assertThat(capture).eventually().containsInOrder(insert(first), insert(second)).hasNoMore();

      capture.replay().inBatchesOf(2).eachTwice().to(new Totals(dynamoDb));
    }

    assertThatItems(dynamoDb, "totals").contains(Item.of("id", "ann").and("amount", 12));
  }

  // endregion

  @Test
  void isToldFromAConsumerThatCountsDuplicates() {
    var order = Item.of("id", "o-1").and("customer", "ann").and("amount", 5);
    try (var streams = database.streams()) {
      Seed.into(dynamoDb, "orders").put(order);
      var capture = StreamCapture.fromStart(streams, StreamCapture.arn(dynamoDb, "orders"));
      assertThat(capture).eventually().containsInOrder(insert(order));

      capture.replay().eachTwice().to(this::addAgain);
    }

    assertThatThrownBy(
            () ->
                assertThatItems(dynamoDb, "totals").contains(Item.of("id", "ann").and("amount", 5)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("{amount: 10, id: \"ann\"}");
  }

  private void addAgain(Record change) {
    var order = change.dynamodb().newImage();
    Map<String, AttributeValue> amount = Map.of(":amount", order.get("amount"));
    dynamoDb.updateItem(
        r ->
            r.tableName("totals")
                .key(Map.of("id", order.get("customer")))
                .updateExpression("ADD amount :amount")
                .expressionAttributeValues(amount));
  }
}
