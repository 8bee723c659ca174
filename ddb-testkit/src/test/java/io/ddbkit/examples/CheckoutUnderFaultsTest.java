package io.ddbkit.examples;

import static io.ddbkit.testkit.assertion.DdbAssertions.assertThat;
import static io.ddbkit.testkit.assertion.DdbAssertions.assertThatItems;

import io.ddbkit.testkit.engine.Space;
import io.ddbkit.testkit.fault.Cancellation;
import io.ddbkit.testkit.fault.Fault;
import io.ddbkit.testkit.fault.Faults;
import io.ddbkit.testkit.item.Item;
import io.ddbkit.testkit.junit.TestTable;
import io.ddbkit.testkit.junit.WithTables;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** A program that writes in transactions, while others do the same. */
@WithTables(OrderTables.class)
class CheckoutUnderFaultsTest {

  /** Places an order and takes it from the stock, again while others are at it. */
  record Checkout(DynamoDbClient dynamoDb, String table) {
    private static final int TRIES = 3;

    void place(String order) {
      var writes = List.of(put(order), put("stock"));
      for (int tries = 1; !written(writes); tries++) {
        if (tries == TRIES) {
          throw new IllegalStateException("others work on the stock: " + order);
        }
      }
    }

    private boolean written(List<TransactWriteItem> writes) {
      try {
        dynamoDb.transactWriteItems(r -> r.transactItems(writes));
        return true;
      } catch (TransactionCanceledException e) {
        if (e.cancellationReasons().stream()
            .noneMatch(r -> "TransactionConflict".equals(r.code()))) {
          throw e;
        }
        return false;
      }
    }

    private TransactWriteItem put(String id) {
      return TransactWriteItem.builder()
          .put(put -> put.tableName(table).item(Item.of("id", id).attributes()))
          .build();
    }
  }

  // region conflict
  @Test
  void anOrderIsPlacedWhenOthersLetGoOfTheStock(TestTable orders, Space space) {
    var conflict = Fault.transactionCanceled(Cancellation.NONE, Cancellation.TRANSACTION_CONFLICT);
    var faults = new Faults(conflict.onTable(orders.name()).times(2));
    try (var dynamoDb = client(faults, space)) {
      new Checkout(dynamoDb, orders.name()).place("o-1");

      assertThatItems(orders).containsOneWith(Item.of("id", "o-1"));
      assertThat(faults).haveNonePending();
    }
  }

  // endregion

  // region client
  private static DynamoDbClient client(Faults faults, Space space) {
    var builder = space.connection().configure(DynamoDbClient.builder()); // endpoint, region, keys
    return faults.into(builder).httpClient(UrlConnectionHttpClient.create()).build();
  }

  // endregion
}
