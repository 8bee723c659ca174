package io.ddbkit.testkit.item;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.internal.CheckReturnValue;
import io.ddbkit.spec.text.Printable;
import io.ddbkit.testkit.junit.TestTable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/**
 * Deletes at once the items that time to live would delete after a given instant, so that a test
 * does not wait for it.
 *
 * <p>As in AWS, an item expires if a top-level attribute is a Number of seconds since 1970 that is
 * at most five years in the past; an item without it, or with another value in it, stays. A time in
 * the same second as the instant is past.
 *
 * <p>A time in milliseconds is thousands of years ahead, and the item never expires. DynamoDB
 * accepts it; here it is an error, since it is hardly intended: a number that is a time between
 * 1973 and 2128 in milliseconds is refused.
 *
 * <p>The items are deleted by DeleteItem. In a stream such a deletion is the caller's own: its
 * record lacks the {@code userIdentity} of {@code dynamodb.amazonaws.com} that time to live sets.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/time-to-live-ttl-before-you-start.html">Formatting
 *     an item's TTL attribute</a>
 */
public final class ExpiredItems {
  private static final int YEARS = 5;
  private static final int SHOWN = 5;

  private final Instant instant;

  private ExpiredItems(Instant instant) {
    this.instant = instant;
  }

  /** The items that are expired at this instant, which may be in the future. */
  @CheckReturnValue
  public static ExpiredItems at(Instant instant) {
    requireNonNull(instant, "instant");
    return new ExpiredItems(instant);
  }

  /**
   * Deletes the expired items of a test's table.
   *
   * @return the keys of the items that were deleted
   * @throws IllegalStateException as {@link #deleteFrom(DynamoDbClient, String)}
   * @throws software.amazon.awssdk.core.exception.SdkException if a call fails
   */
  public List<Item> deleteFrom(TestTable table) {
    requireNonNull(table, "table");
    return deleteFrom(table.client(), table.name());
  }

  /**
   * Deletes the expired items of a table. One whose time is changed meanwhile stays.
   *
   * @return the keys of the items that were deleted
   * @throws IllegalStateException if items of this table do not expire, or the times of some are in
   *     milliseconds: nothing is deleted then
   * @throws software.amazon.awssdk.core.exception.SdkException if a call fails
   */
  public List<Item> deleteFrom(DynamoDbClient client, String table) {
    requireNonNull(client, "client");
    requireNonNull(table, "table");
    var attribute = attribute(client, table);
    var keys = keys(client, table);
    var items =
        client.scanPaginator(r -> r.tableName(table).consistentRead(true)).items().stream()
            .map(item -> new TimedItem(item, attribute, keys))
            .toList();
    check(table, items);
    return items.stream()
        .filter(item -> item.seconds().filter(this::isOver).isPresent())
        .filter(item -> delete(client, table, item))
        .map(TimedItem::key)
        .toList();
  }

  private static void check(String table, List<TimedItem> items) {
    var wrong = items.stream().filter(TimedItem::isInMilliseconds).toList();
    if (!wrong.isEmpty()) {
      var shown = wrong.stream().limit(SHOWN).map(item -> "\n  " + item);
      throw new IllegalStateException(
          "%s: time to live is in seconds, and these items have milliseconds, so they never expire:%s%s\nUse Instant.getEpochSecond()."
              .formatted(
                  Printable.value(table),
                  shown.collect(Collectors.joining()),
                  wrong.size() > SHOWN ? "\n  and " + (wrong.size() - SHOWN) + " more" : ""));
    }
  }

  private static String attribute(DynamoDbClient client, String table) {
    var said = client.describeTimeToLive(r -> r.tableName(table)).timeToLiveDescription();
    if (said.timeToLiveStatus() != TimeToLiveStatus.ENABLED) {
      throw new IllegalStateException(
          "%s: items of this table do not expire, because time to live is %s. Add TimeToLive.on(..) to its spec."
              .formatted(Printable.value(table), Printable.value(said.timeToLiveStatusAsString())));
    }
    return said.attributeName();
  }

  private static List<String> keys(DynamoDbClient client, String table) {
    return client.describeTable(r -> r.tableName(table)).table().keySchema().stream()
        .map(KeySchemaElement::attributeName)
        .toList();
  }

  private boolean isOver(BigDecimal seconds) {
    var oldest = instant.atOffset(ZoneOffset.UTC).minusYears(YEARS).toEpochSecond();
    return seconds.compareTo(BigDecimal.valueOf(instant.getEpochSecond())) <= 0
        && seconds.compareTo(BigDecimal.valueOf(oldest)) >= 0;
  }

  private static boolean delete(DynamoDbClient client, String table, TimedItem item) {
    try {
      client.deleteItem(
          r ->
              r.tableName(table)
                  .key(item.key().attributes())
                  .conditionExpression("#time = :seen")
                  .expressionAttributeNames(Map.of("#time", item.attribute()))
                  .expressionAttributeValues(Map.of(":seen", item.time().orElseThrow())));
      return true;
    } catch (ConditionalCheckFailedException renewed) {
      return false;
    }
  }
}
