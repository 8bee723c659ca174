package io.ddbkit.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.testkit.TestDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

class UnprocessedTest {
  private final TestDatabase database = new TestDatabase();

  @BeforeEach
  void makeTables() {
    Orders.create(database.client(), "orders");
    Orders.create(database.client(), "lines");
  }

  private DynamoDbClient client(Fault... faults) {
    return new Faults(faults).into(database.clientBuilder()).build();
  }

  private List<String> stored(String table) {
    return Orders.ids(database.client().scan(r -> r.tableName(table)).items());
  }

  private static Map<String, List<WriteRequest>> write(
      DynamoDbClient client, Map<String, List<WriteRequest>> writes) {
    return client.batchWriteItem(r -> r.requestItems(writes)).unprocessedItems();
  }

  private static Map<String, KeysAndAttributes> get(
      DynamoDbClient client, Map<String, KeysAndAttributes> keys) {
    return client.batchGetItem(r -> r.requestItems(keys)).unprocessedKeys();
  }

  @Test
  void theLastWritesAreNotDoneAndCanBeSentAgain() {
    try (var client = client(Fault.unprocessed(2))) {
      var left = write(client, Map.of("orders", Orders.writes("1", "2", "3")));

      assertThat(left).isEqualTo(Map.of("orders", Orders.writes("2", "3")));
      assertThat(stored("orders")).containsExactly("1");
      assertThat(write(client, left)).isEmpty();
      assertThat(stored("orders")).containsExactly("1", "2", "3");
    }
  }

  @Test
  void theLastKeysAreNotReadAndComeAsTheyWereAskedFor() {
    write(database.client(), Map.of("orders", Orders.writes("1", "2", "3")));
    try (var client = client(Fault.unprocessed(1).on("BatchGetItem"))) {
      var asked = Map.of("orders", Orders.keys("1", "2", "3"));
      var answer = client.batchGetItem(r -> r.requestItems(asked));

      assertThat(Orders.ids(answer.responses().get("orders"))).containsExactly("1", "2");
      assertThat(answer.unprocessedKeys()).isEqualTo(Map.of("orders", Orders.keys("3")));
      assertThat(get(client, answer.unprocessedKeys())).isEmpty();
    }
  }

  /** DynamoDB refuses a batch of which it can process nothing. */
  @Test
  void oneItemAtLeastIsProcessed() {
    try (var client = client(Fault.unprocessed(9).always())) {
      var left = write(client, Map.of("orders", Orders.writes("1", "2", "3")));
      assertThat(left.get("orders")).hasSize(2);
      left = write(client, left);
      assertThat(left.get("orders")).hasSize(1);
      assertThat(write(client, left)).isEmpty();
    }
    assertThat(stored("orders")).containsExactly("1", "2", "3");
  }

  @Test
  void itemsOfOneTableAreLeft() {
    try (var client = client(Fault.unprocessed(2).onTable("lines").always())) {
      assertThat(write(client, Map.of("orders", Orders.writes("1", "2")))).isEmpty();

      var both = Map.of("orders", Orders.writes("3"), "lines", Orders.writes("a", "b"));
      assertThat(write(client, both)).isEqualTo(Map.of("lines", Orders.writes("a", "b")));
    }
    assertThat(stored("orders")).containsExactly("1", "2", "3");
    assertThat(stored("lines")).isEmpty();
  }

  @Test
  void itemsOfSeveralTablesAreLeft() {
    var both = Map.of("orders", Orders.writes("1", "2"), "lines", Orders.writes("a", "b"));
    try (var client = client(Fault.unprocessed(3))) {
      var left = write(client, both);

      assertThat(left.values()).extracting(List::size).containsExactlyInAnyOrder(1, 2);
      assertThat(stored("orders").size() + stored("lines").size()).isEqualTo(1);
    }
  }

  @Test
  void theBatchThatWasSaidIsLeftInPart() {
    var faults = new Faults(Fault.unprocessed(1).atCall(2));
    try (var client = faults.into(database.clientBuilder()).build()) {
      assertThat(write(client, Map.of("orders", Orders.writes("1", "2")))).isEmpty();
      assertThat(write(client, Map.of("orders", Orders.writes("3", "4")))).hasSize(1);
      assertThat(write(client, Map.of("orders", Orders.writes("5", "6")))).isEmpty();
    }
    assertThat(faults.injected()).hasToString("[UNPROCESSED of 1 item at call 2, BatchWriteItem]");
  }

  /** What is left is settled before the first attempt: a retry sends the same. */
  @Test
  void isLeftOnceHoweverOftenTheSdkTries() {
    var faults = new Faults(Fault.unprocessed(1).times(2), Fault.throttling().times(2));
    try (var client = faults.into(database.clientBuilder()).build()) {
      var left = write(client, Map.of("orders", Orders.writes("1", "2")));

      assertThat(left).isEqualTo(Map.of("orders", Orders.writes("2")));
    }
    assertThat(faults.pending())
        .hasToString("[UNPROCESSED of 1 item on a batch of two items or more, 2 times]");
    assertThat(stored("orders")).containsExactly("1");
  }

  @Test
  void asynchronousClientsMeetItToo() {
    var writes = Map.of("orders", Orders.writes("1", "2"));
    try (var client =
        new Faults(Fault.unprocessed(1))
            .into(database.here(DynamoDbAsyncClient.builder()))
            .build()) {
      var answer = client.batchWriteItem(r -> r.requestItems(writes)).join();

      assertThat(answer.unprocessedItems()).isEqualTo(Map.of("orders", Orders.writes("2")));
    }
  }
}
