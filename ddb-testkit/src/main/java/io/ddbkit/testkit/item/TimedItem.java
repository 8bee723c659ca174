package io.ddbkit.testkit.item;

import io.ddbkit.spec.text.Printable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An item that may have a time at which it expires.
 *
 * @param attributes as they were read
 * @param attribute the name of that with the time
 * @param keys the names of those that are its key
 */
record TimedItem(Map<String, AttributeValue> attributes, String attribute, List<String> keys) {
  /** March 1973; as seconds it is the year 5138. */
  private static final BigDecimal FIRST_MILLISECOND = new BigDecimal("1e11");

  /** June 2128; numbers such as 9999999999999 say that an item stays. */
  private static final BigDecimal LAST_MILLISECOND = new BigDecimal("5e12");

  Item key() {
    return new Item(attributes).only(keys);
  }

  Optional<AttributeValue> time() {
    return Optional.ofNullable(attributes.get(attribute));
  }

  /** The time, which counts as seconds; empty: it is no number. */
  Optional<BigDecimal> seconds() {
    return time().flatMap(time -> Optional.ofNullable(time.n())).map(BigDecimal::new);
  }

  boolean isInMilliseconds() {
    return seconds()
        .filter(time -> time.compareTo(FIRST_MILLISECOND) >= 0)
        .filter(time -> time.compareTo(LAST_MILLISECOND) < 0)
        .isPresent();
  }

  /**
   * Such as <code>{id: "s-1"}: expiresAt is 1772366400000, as milliseconds 2026-03-01T12:00:00Z
   * </code>.
   */
  @Override
  public String toString() {
    var time = seconds().orElse(BigDecimal.ZERO);
    return "%s: %s is %s, as milliseconds %s"
        .formatted(
            key(),
            Printable.value(attribute),
            Printable.value(time.toPlainString()),
            Instant.ofEpochMilli(time.longValue()));
  }
}
