package io.ddbkit.testkit.assertion;

import static java.util.Objects.requireNonNull;

import io.ddbkit.testkit.item.Item;
import io.ddbkit.testkit.stream.CapturedRecord;
import software.amazon.awssdk.services.dynamodb.model.OperationType;

/**
 * A change that a stream should have.
 *
 * @param kind what was done
 * @param item the item's key, and what else it must have: after an insertion or a change, before a
 *     removal. A stream whose view does not include that image has only the key.
 */
public record ExpectedChange(OperationType kind, Item item) {
  public ExpectedChange {
    requireNonNull(kind, "kind");
    requireNonNull(item, "item");
  }

  /** An item was inserted that has these attributes, its key among them. */
  public static ExpectedChange insert(Item item) {
    requireNonNull(item, "item");
    return new ExpectedChange(OperationType.INSERT, item);
  }

  /** An item was changed, and has these attributes since, its key among them. */
  public static ExpectedChange modify(Item item) {
    requireNonNull(item, "item");
    return new ExpectedChange(OperationType.MODIFY, item);
  }

  /** An item was removed that had these attributes, its key among them. */
  public static ExpectedChange remove(Item item) {
    requireNonNull(item, "item");
    return new ExpectedChange(OperationType.REMOVE, item);
  }

  boolean isToldBy(CapturedRecord told) {
    return told.kind() == kind && told.item().has(item);
  }

  @Override
  public String toString() {
    return kind + " " + item;
  }
}
