package io.ddbkit.examples;

import static io.ddbkit.spec.ScalarType.STRING;
import static io.ddbkit.testkit.assertion.DdbAssertions.assertThat;
import static io.ddbkit.testkit.assertion.DdbAssertions.assertThatItems;
import static io.ddbkit.testkit.assertion.ExpectedChange.insert;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.spec.TableSpec;
import io.ddbkit.testkit.item.Item;
import io.ddbkit.testkit.item.Seed;
import io.ddbkit.testkit.junit.Injected;
import io.ddbkit.testkit.junit.TestTable;
import io.ddbkit.testkit.junit.WithTables;
import io.ddbkit.testkit.stream.StreamCapture;
import io.ddbkit.traits.Streams;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** A consumer of a stream, which delivers at least once, that counts every order once. */
@WithTables
class IdempotentConsumerTest {
  static final TableSpec ORDERS =
      TableSpec.named("orders").partitionKey("id", STRING).with(Streams.on());
  static final TableSpec TOTALS = TableSpec.named("totals").partitionKey("id", STRING);

  /** Adds each new order to its customer's total, and marks it as added in the same transaction. */
  record Totals(DynamoDbClient dynamoDb, String table) implements Consumer<Record> {
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

    private TransactWriteItem once(Item mark) {
      return TransactWriteItem.builder()
          .put(
              put ->
                  put.tableName(table)
                      .item(mark.attributes())
                      .conditionExpression("attribute_not_exists(id)"))
          .build();
    }

    private TransactWriteItem add(Map<String, AttributeValue> order) {
      return TransactWriteItem.builder()
          .update(
              update ->
                  update
                      .tableName(table)
                      .key(Map.of("id", order.get("customer")))
                      .updateExpression("ADD amount :amount")
                      .expressionAttributeValues(Map.of(":amount", order.get("amount"))))
          .build();
    }
  }

  // region duplicates
  @Test
  void countsAnOrderOnceHoweverOftenItIsDelivered(
      @Injected("orders") TestTable orders,
      @Injected("totals") TestTable totals,
      DynamoDbClient dynamoDb,
      DynamoDbStreamsClient streams) {
    var first = Item.of("id", "o-1").and("customer", "ann").and("amount", 5);
    var second = Item.of("id", "o-2").and("customer", "ann").and("amount", 7);
    var capture = StreamCapture.fromNow(streams, orders.outputs().streamArn().orElseThrow());

    Seed.into(dynamoDb, orders.name()).put(first, second);
    assertThat(capture).eventually().containsInOrder(insert(first), insert(second)).hasNoMore();
    capture.replay().inBatchesOf(2).eachTwice().to(new Totals(dynamoDb, totals.name()));

    assertThatItems(totals).contains(Item.of("id", "ann").and("amount", 12));
  }

  // endregion

  @Test
  void isToldFromAConsumerThatCountsDuplicates(
      @Injected("orders") TestTable orders,
      @Injected("totals") TestTable totals,
      DynamoDbStreamsClient streams) {
    var order = Item.of("id", "o-1").and("customer", "ann").and("amount", 5);
    var capture = StreamCapture.fromStart(streams, orders.outputs().streamArn().orElseThrow());
    Seed.into(orders.client(), orders.name()).put(order);
    assertThat(capture).eventually().containsInOrder(insert(order));

    capture.replay().eachTwice().to(change -> addAgain(change, totals));

    assertThatThrownBy(
            () -> assertThatItems(totals).contains(Item.of("id", "ann").and("amount", 5)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("{amount: 10, id: \"ann\"}");
  }

  private static void addAgain(Record change, TestTable totals) {
    var order = change.dynamodb().newImage();
    Map<String, AttributeValue> amount = Map.of(":amount", order.get("amount"));
    totals
        .client()
        .updateItem(
            r ->
                r.tableName(totals.name())
                    .key(Map.of("id", order.get("customer")))
                    .updateExpression("ADD amount :amount")
                    .expressionAttributeValues(amount));
  }
}
