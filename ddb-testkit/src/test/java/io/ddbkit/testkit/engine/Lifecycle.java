package io.ddbkit.testkit.engine;

import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/** What an ordinary test does with an engine; run in a JVM of its own. */
final class Lifecycle {
  private Lifecycle() {}

  public static void main(String[] args) {
    run();
  }

  static void run() {
    run(EmbeddedEngine.start());
  }

  static void run(EmbeddedEngine started) {
    try (EmbeddedEngine engine = started) {
      DynamoDbClient client = engine.client();
      require(missing(client), "describe");
      Tables.createIndexed(client, "orders");
      Tables.put(client, "orders", Tables.item("a", "1"));
      int found =
          client
              .query(
                  q ->
                      q.tableName("orders")
                          .keyConditionExpression("pk = :pk")
                          .expressionAttributeValues(Map.of(":pk", Tables.s("a"))))
              .count();
      require(found == 1, "query");
      Tables.addIndex(client, "orders", "city");
      Tables.await(Duration.ofSeconds(20), () -> Tables.indexActive(client, "orders", "city"));
      client.deleteTable(d -> d.tableName("orders"));
    }
  }

  /** A refused request, for which DynamoDB Local would log a stack trace. */
  private static boolean missing(DynamoDbClient client) {
    try {
      client.describeTable(d -> d.tableName("orders"));
      return false;
    } catch (ResourceNotFoundException expected) {
      return true;
    }
  }

  private static void require(boolean condition, String what) {
    if (!condition) {
      throw new IllegalStateException(what);
    }
  }
}
