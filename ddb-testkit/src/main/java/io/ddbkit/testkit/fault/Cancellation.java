package io.ddbkit.testkit.fault;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a transaction is cancelled, as TransactionCanceledException reports it for each of its
 * actions.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html">TransactWriteItems,
 *     errors</a>
 */
public enum Cancellation {
  /** Nothing is wrong with this action: the code is {@code None}, without a message. */
  NONE("None", null, true),
  /** Its condition is not met. Not in a transaction that reads. */
  CONDITIONAL_CHECK_FAILED("ConditionalCheckFailed", "The conditional request failed", false),
  /** Its item collection would be larger than 10 GB. Not in a transaction that reads. */
  ITEM_COLLECTION_SIZE_LIMIT_EXCEEDED(
      "ItemCollectionSizeLimitExceeded", "Collection size exceeded.", false),
  /** Another transaction works on its item. */
  TRANSACTION_CONFLICT("TransactionConflict", "Transaction is ongoing for the item", true),
  /** The throughput of its table or index is used up. */
  PROVISIONED_THROUGHPUT_EXCEEDED(
      "ProvisionedThroughputExceeded",
      "The level of configured provisioned throughput for the table was exceeded. Consider"
          + " increasing your provisioning level with the UpdateTable API.",
      true),
  /** Its table gets throughput just now. */
  THROTTLING_ERROR(
      "ThrottlingError",
      "Throughput exceeds the current capacity for one or more global secondary indexes. DynamoDB"
          + " is automatically scaling your index so please try again shortly.",
      true),
  /** Its item or its expression is not valid. */
  VALIDATION_ERROR(
      "ValidationError", "An operand in the update expression has an incorrect data type", true);

  private final String code;
  private final Optional<String> message;
  private final boolean ofReads;

  Cancellation(String code, @Nullable String message, boolean ofReads) {
    this.code = requireNonNull(code, "code");
    this.message = Optional.ofNullable(message);
    this.ofReads = ofReads;
  }

  /** The code as AWS writes it, such as {@code ConditionalCheckFailed}. */
  public String code() {
    return code;
  }

  /** The message of DynamoDB; empty: there is none. */
  public Optional<String> message() {
    return message;
  }

  /** Whether TransactGetItems can be cancelled for it too. */
  boolean isOfReads() {
    return ofReads;
  }
}
