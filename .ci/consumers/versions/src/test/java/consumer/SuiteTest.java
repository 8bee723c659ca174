package consumer;

import static io.ddbkit.spec.ScalarType.STRING;
import static io.ddbkit.testkit.assertion.DdbAssertions.assertThatItems;
import static io.ddbkit.testkit.assertion.DdbAssertions.assertThatTable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ddbkit.spec.TableSpec;
import io.ddbkit.testkit.engine.Space;
import io.ddbkit.testkit.item.Item;
import io.ddbkit.testkit.item.ItemJson;
import io.ddbkit.testkit.junit.Injected;
import io.ddbkit.testkit.junit.TestTable;
import io.ddbkit.testkit.junit.WithTables;
import io.ddbkit.traits.Streams;
import io.ddbkit.traits.TimeToLive;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/** What a user's first tests do. Nothing of it prints a line. */
@WithTables
class SuiteTest {
  static final TableSpec ORDERS =
      TableSpec.named("orders")
          .partitionKey("id", STRING)
          .globalIndex("by-mail", index -> index.partitionKey("mail", STRING))
          .with(Streams.on(), TimeToLive.on("expiresAt"));

  @Injected private TestTable orders;
  @Injected private DynamoDbClient client;
  private final Space constructed;

  SuiteTest(Space space) {
    constructed = space;
  }

  @Test
  void writesAndReads(Space space, DynamoDbAsyncClient async) {
    assertSame(space, constructed);
    assertSame(space, orders.space());
    client.putItem(r -> r.tableName("orders").item(Map.of("id", AttributeValue.fromS("1"))));

    assertEquals(1, client.scan(r -> r.tableName("orders")).count());
    assertEquals(1, async.scan(r -> r.tableName("orders")).join().count());
    assertEquals(1, space.streamsClient().listStreams().streams().size());
  }

  @Test
  void readsItemsInJson() {
    assertEquals(Item.of("id", "1"), ItemJson.plain("{\"id\": \"1\"}").get(0));
  }

  @Test
  void isRefusedWhatDynamoDbRefuses() {
    client.putItem(r -> r.tableName("orders").item(Map.of("id", AttributeValue.fromS("1"))));

    assertThrows(
        ConditionalCheckFailedException.class,
        () ->
            client.putItem(
                r ->
                    r.tableName("orders")
                        .item(Map.of("id", AttributeValue.fromS("1")))
                        .conditionExpression("attribute_not_exists(id)")));
    assertThrows(
        ResourceNotFoundException.class, () -> client.describeTable(r -> r.tableName("none")));
  }

  @Test
  void comparesTables() {
    assertThatTable(orders).hasStream(Streams.View.NEW_AND_OLD_IMAGES).hasTimeToLive("expiresAt");
    assertThatItems(orders).isEmpty();
  }

  @Nested
  class Inside {
    @Test
    void seesTheFieldsAround(Space space) {
      assertSame(space, orders.space());
      assertSame(space, constructed);
    }
  }
}
