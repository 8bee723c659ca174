package io.ddbkit.testkit.item;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.text.Printable;
import io.ddbkit.testkit.junit.TestTable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/**
 * Expires what time to live would have expired once an instant has passed, now: a test need not
 * wait for it, nor for a clock.
 *
 * <p>As AWS has it, an item expires by a top-level attribute that is a Number of seconds since 1970
 * and lies no more than five years in the past; an item without it, or with anything else in it,
 * stays. A time that is the instant's very second counts as past.
 *
 * <p>The items are deleted by DeleteItem. A stream tells such a deletion as the caller's own: its
 * record has no {@code userIdentity} of {@code dynamodb.amazonaws.com}, which that of a real expiry
 * has.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/time-to-live-ttl-before-you-start.html">Formatting
 *     an item's TTL attribute</a>
 */
public final class Expiry {
  private static final int YEARS = 5;

  private final Instant instant;

  private Expiry(Instant instant) {
    this.instant = instant;
  }

  /** Expiry as of this instant, which may lie in the future. */
  public static Expiry at(Instant instant) {
    requireNonNull(instant, "instant");
    return new Expiry(instant);
  }

  /**
   * Deletes the items of the table of a test that have expired, likewise.
   *
   * @return the keys of the items that were deleted
   * @throws IllegalStateException as {@link #on(DynamoDbClient, String)}
   * @throws software.amazon.awssdk.core.exception.SdkException if a call fails
   */
  public List<Item> on(TestTable table) {
    requireNonNull(table, "table");
    return on(table.client(), table.name());
  }

  /**
   * Deletes the items of a table that have expired. One that is given another time meanwhile stays.
   *
   * @return the keys of the items that were deleted
   * @throws IllegalStateException if items of this table do not expire
   * @throws software.amazon.awssdk.core.exception.SdkException if a call fails
   */
  public List<Item> on(DynamoDbClient client, String table) {
    requireNonNull(client, "client");
    requireNonNull(table, "table");
    var attribute = attribute(client, table);
    var keys = keys(client, table);
    return client.scanPaginator(r -> r.tableName(table).consistentRead(true)).items().stream()
        .filter(item -> item.containsKey(attribute) && expires(item.get(attribute)))
        .filter(item -> delete(client, table, attribute, item, keys))
        .map(item -> new Item(item).only(keys))
        .toList();
  }

  private static String attribute(DynamoDbClient client, String table) {
    var said = client.describeTimeToLive(r -> r.tableName(table)).timeToLiveDescription();
    if (said.timeToLiveStatus() != TimeToLiveStatus.ENABLED) {
      throw new IllegalStateException(
          "%s: items of this table do not expire, time to live is %s. Say TimeToLive.on(..) in its spec."
              .formatted(Printable.value(table), Printable.value(said.timeToLiveStatusAsString())));
    }
    return said.attributeName();
  }

  private static List<String> keys(DynamoDbClient client, String table) {
    return client.describeTable(r -> r.tableName(table)).table().keySchema().stream()
        .map(KeySchemaElement::attributeName)
        .toList();
  }

  private boolean expires(AttributeValue time) {
    if (time.n() == null) {
      return false;
    }
    var seconds = new BigDecimal(time.n());
    var oldest = instant.atOffset(ZoneOffset.UTC).minusYears(YEARS).toEpochSecond();
    return seconds.compareTo(BigDecimal.valueOf(instant.getEpochSecond())) <= 0
        && seconds.compareTo(BigDecimal.valueOf(oldest)) >= 0;
  }

  private static boolean delete(
      DynamoDbClient client,
      String table,
      String attribute,
      Map<String, AttributeValue> item,
      List<String> keys) {
    try {
      client.deleteItem(
          r ->
              r.tableName(table)
                  .key(new Item(item).only(keys).attributes())
                  .conditionExpression("#time = :seen")
                  .expressionAttributeNames(Map.of("#time", attribute))
                  .expressionAttributeValues(Map.of(":seen", item.get(attribute))));
      return true;
    } catch (ConditionalCheckFailedException renewed) {
      return false;
    }
  }
}
