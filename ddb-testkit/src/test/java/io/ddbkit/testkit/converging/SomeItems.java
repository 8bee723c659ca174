package io.ddbkit.testkit.converging;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Items that any of the tables takes, in and out of its indexes. None has expired, whatever the
 * attribute of expiry.
 */
final class SomeItems {
  private static final long FAR = 32_503_680_000L;

  static final Set<Map<String, AttributeValue>> ALL =
      Set.copyOf(
          Stream.concat(Stream.of(bare()), IntStream.range(0, 3).mapToObj(SomeItems::whole))
              .toList());

  private SomeItems() {}

  private static AttributeValue text(String text) {
    return AttributeValue.fromS(text);
  }

  private static AttributeValue number(long number) {
    return AttributeValue.fromN("" + number);
  }

  private static Map<String, AttributeValue> bare() {
    return Map.of("id", text("bare"), "userId", text("nobody"), "placed", number(0));
  }

  private static Map<String, AttributeValue> whole(int number) {
    return Map.ofEntries(
        Map.entry("id", text("order-" + number)),
        Map.entry("userId", text("user-" + number)),
        Map.entry("placed", number(number)),
        Map.entry("mail", text(number + "@example.com")),
        Map.entry("orderDay", text("monday")),
        Map.entry("team", text("shop")),
        Map.entry("price", number(100 + number)),
        Map.entry("priority", number(-number)),
        Map.entry("note", text("fragile")),
        Map.entry("text", vector(8)),
        Map.entry("image", vector(4)),
        Map.entry("gone", number(FAR)),
        Map.entry("over", number(FAR)),
        Map.entry("expiresAt", number(FAR)));
  }

  private static AttributeValue vector(int length) {
    return AttributeValue.fromL(IntStream.range(0, length).mapToObj(each -> number(each)).toList());
  }

  static void put(DynamoDbClient client) {
    ALL.forEach(item -> client.putItem(r -> r.tableName(State.TABLE).item(item)));
  }

  static Set<Map<String, AttributeValue>> found(DynamoDbClient client) {
    var found = new HashSet<Map<String, AttributeValue>>();
    client
        .scanPaginator(r -> r.tableName(State.TABLE).consistentRead(true))
        .items()
        .forEach(found::add);
    return found;
  }
}
