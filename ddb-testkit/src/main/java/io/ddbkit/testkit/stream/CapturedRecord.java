package io.ddbkit.testkit.stream;

import static java.util.Objects.requireNonNull;

import io.ddbkit.testkit.item.Item;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * A record of a stream.
 *
 * @param source the record as the SDK has it
 */
public record CapturedRecord(Record source) {
  private static final String TIME_TO_LIVE = "dynamodb.amazonaws.com";

  public CapturedRecord {
    requireNonNull(source, "source");
  }

  /** What was done to the item. */
  public OperationType kind() {
    return source.eventName();
  }

  /** Tells records apart: a record that is delivered twice has the same id both times. */
  public String eventId() {
    return source.eventID();
  }

  /** Its number in the order of the shard. */
  public String sequenceNumber() {
    return source.dynamodb().sequenceNumber();
  }

  /** The key of the item. */
  public Item key() {
    return new Item(source.dynamodb().keys());
  }

  /** The item after the change; empty: it was removed, or the stream's view does not include it. */
  public Optional<Item> newImage() {
    return image(source.dynamodb().hasNewImage(), source.dynamodb().newImage());
  }

  /**
   * The item before the change; empty: it was inserted, or the stream's view does not include it.
   */
  public Optional<Item> oldImage() {
    return image(source.dynamodb().hasOldImage(), source.dynamodb().oldImage());
  }

  private static Optional<Item> image(boolean told, Map<String, AttributeValue> attributes) {
    return told ? Optional.of(new Item(attributes)) : Optional.empty();
  }

  /** Whether time to live removed the item, and not a caller. */
  public boolean isExpiry() {
    var identity = source.userIdentity();
    return identity != null && TIME_TO_LIVE.equals(identity.principalId());
  }

  /** The item that the record is about: after an insertion or a change, before a removal. */
  public Item item() {
    return (kind() == OperationType.REMOVE ? oldImage() : newImage()).orElseGet(this::key);
  }

  /** Such as <code>INSERT {id: "o-1", total: 5}</code>. */
  @Override
  public String toString() {
    return source.eventNameAsString() + " " + item();
  }
}
