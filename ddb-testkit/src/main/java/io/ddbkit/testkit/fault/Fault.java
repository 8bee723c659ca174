package io.ddbkit.testkit.fault;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.internal.CheckReturnValue;
import io.ddbkit.testkit.fault.FaultDetail.CancelledFor;
import io.ddbkit.testkit.fault.FaultDetail.Late;
import io.ddbkit.testkit.fault.FaultDetail.Left;
import io.ddbkit.testkit.fault.FaultDetail.Nothing;
import io.ddbkit.testkit.fault.FaultDetail.OfIndex;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A failure to inject into calls: its kind, the operation and the table, after how many calls, and
 * how often. By default it is injected into the first call that can fail so, whatever its operation
 * and table, and no other: a condition fails only in a call that has one.
 *
 * <p>A call is one attempt to be answered: when the SDK tries again, that is another call. A batch
 * of which something is left unprocessed is an answered call, and counts once.
 *
 * @param kind what goes wrong
 * @param detail what the kind leaves open
 * @param operation the operation whose calls fail, such as {@code UpdateTable}; empty: any
 * @param table the name of the table that the call has to be about, as in the call; empty: any
 * @param after how many such calls are left alone first
 * @param times how many calls fail then
 */
@CheckReturnValue
public record Fault(
    Kind kind,
    FaultDetail detail,
    Optional<String> operation,
    Optional<String> table,
    int after,
    int times) {

  /** What can go wrong with a call. */
  public enum Kind {
    /** The caller is too fast for DynamoDB's control plane: {@code ThrottlingException}. */
    THROTTLING,
    /** More than the table's throughput: {@code ProvisionedThroughputExceededException}. */
    THROUGHPUT_EXCEEDED,
    /** More than an index's throughput: the same, whose throttling reason names the index. */
    INDEX_THROUGHPUT_EXCEEDED,
    /** DynamoDB fails: {@code InternalServerError}, with HTTP status 500. */
    SERVER_ERROR,
    /** A change is under way: {@code ResourceInUseException}. */
    RESOURCE_IN_USE,
    /** Too many changes are under way: {@code LimitExceededException}. */
    LIMIT_EXCEEDED,
    /** A permission is missing: {@code AccessDeniedException}. */
    ACCESS_DENIED,
    /** The call is carried out, and its answer never arrives. */
    LOST_RESPONSE,
    /** The call is carried out, and its answer arrives late. */
    LATE_RESPONSE,
    /** The call is carried out, and the caller dies before it makes another. */
    CALLER_KILLED,
    /** The condition of a write is not met: {@code ConditionalCheckFailedException}. */
    CONDITIONAL_CHECK_FAILED,
    /** A transaction works on the item of a write: {@code TransactionConflictException}. */
    TRANSACTION_CONFLICT,
    /** A transaction is cancelled, with reasons: {@code TransactionCanceledException}. */
    TRANSACTION_CANCELED,
    /** More than 10 GB for a key: {@code ItemCollectionSizeLimitExceededException}. */
    ITEM_COLLECTION_SIZE_LIMIT_EXCEEDED,
    /** A batch is carried out in part: the answer has unprocessed items, or keys. */
    UNPROCESSED
  }

  /**
   * A fault.
   *
   * @throws IllegalArgumentException if {@code after} is negative, {@code times} is not positive,
   *     or more than 1 where the caller is killed, the detail is not what the kind leaves open,
   *     there is no such operation, or DynamoDB never refuses it so
   */
  public Fault {
    requireNonNull(kind, "kind");
    requireNonNull(detail, "detail");
    requireNonNull(operation, "operation");
    requireNonNull(table, "table");
    if (after < 0 || times < 1) {
      throw new IllegalArgumentException(
          "A fault requires at least 1 call, after 0 or more calls; not %d after %d."
              .formatted(times, after));
    }
    if (kind == Kind.CALLER_KILLED && times > 1) {
      throw new IllegalArgumentException(
          "A caller that was killed makes no more calls. Kill it once, and leave out times(..).");
    }
    Applicability.check(kind, detail, operation);
  }

  /** A call is refused because the caller is too fast. The SDK tries again by itself. */
  public static Fault throttling() {
    return first(Kind.THROTTLING);
  }

  /** A call is refused because the table's throughput is used up. The SDK tries again by itself. */
  public static Fault throughputExceeded() {
    return first(Kind.THROUGHPUT_EXCEEDED);
  }

  /**
   * A write, or a query or scan of this global secondary index, is refused because the index's
   * throughput is used up. The SDK tries again by itself.
   */
  public static Fault throughputExceededOfIndex(String index) {
    requireNonNull(index, "index");
    return first(Kind.INDEX_THROUGHPUT_EXCEEDED, new OfIndex(index));
  }

  /** A call ends with HTTP status 500; it was not carried out. The SDK tries again by itself. */
  public static Fault serverError() {
    return first(Kind.SERVER_ERROR);
  }

  /** A call is refused because the table or the index is being changed. */
  public static Fault resourceInUse() {
    return first(Kind.RESOURCE_IN_USE);
  }

  /** A call is refused because too many changes are under way. */
  public static Fault limitExceeded() {
    return first(Kind.LIMIT_EXCEEDED);
  }

  /** A call is refused because the caller is not allowed to make it. */
  public static Fault accessDenied() {
    return first(Kind.ACCESS_DENIED);
  }

  /** A call is carried out, and its answer is lost. The SDK tries again by itself. */
  public static Fault lostResponse() {
    return first(Kind.LOST_RESPONSE);
  }

  /**
   * A call is carried out, and its answer arrives later than it would: on the clock of a simulated
   * space, else of the system. Timeouts of the SDK are of the system's clock.
   *
   * @param by by how much
   * @throws IllegalArgumentException if it is not positive
   */
  public static Fault lateResponse(Duration by) {
    requireNonNull(by, "by");
    return first(Kind.LATE_RESPONSE, new Late(by));
  }

  /**
   * A call is carried out, and then its caller ends as if the process had died: with a {@link
   * CallerKilledError} in place of the answer, and of every other call of the clients that meet
   * these {@link Faults}, which is not sent any more.
   */
  public static Fault callerKilled() {
    return first(Kind.CALLER_KILLED);
  }

  /**
   * A PutItem, UpdateItem or DeleteItem that has a condition, or an ExecuteStatement, is refused
   * because its condition is not met. The exception has no item, as if there were none.
   */
  public static Fault conditionalCheckFailed() {
    return first(Kind.CONDITIONAL_CHECK_FAILED);
  }

  /**
   * A PutItem, UpdateItem, DeleteItem or ExecuteStatement is refused because a transaction works on
   * the item. Of a transaction in conflict with another see {@link #transactionCanceled}.
   */
  public static Fault transactionConflict() {
    return first(Kind.TRANSACTION_CONFLICT);
  }

  /**
   * A TransactWriteItems, TransactGetItems or ExecuteTransaction is cancelled.
   *
   * @param reasons of its actions, in their order; of those behind them: none. Transactions of
   *     fewer actions are left alone, and so is a TransactGetItems for a reason that only writes
   *     have
   * @throws IllegalArgumentException if nothing is wrong with any action
   */
  public static Fault transactionCanceled(Cancellation... reasons) {
    requireNonNull(reasons, "reasons");
    return first(Kind.TRANSACTION_CANCELED, new CancelledFor(List.of(reasons)));
  }

  /** A write is refused because items of its partition key are larger than 10 GB together. */
  public static Fault itemCollectionSizeLimitExceeded() {
    return first(Kind.ITEM_COLLECTION_SIZE_LIMIT_EXCEEDED);
  }

  /**
   * A BatchWriteItem or BatchGetItem is carried out but for its last items, which the answer has as
   * unprocessed. At least one item is processed, as DynamoDB has it, so a batch of one is left
   * alone: one of which nothing can be processed is refused, by {@link #throughputExceeded} where
   * capacity is provisioned, and else by {@link #throttling}.
   *
   * @param items how many are left
   * @throws IllegalArgumentException if it is not positive
   */
  public static Fault unprocessed(int items) {
    return first(Kind.UNPROCESSED, new Left(items));
  }

  private static Fault first(Kind kind) {
    return first(kind, new Nothing());
  }

  private static Fault first(Kind kind, FaultDetail detail) {
    return new Fault(kind, detail, Optional.empty(), Optional.empty(), 0, 1);
  }

  /**
   * The same, with this operation only, such as {@code CreateTable}.
   *
   * @throws IllegalArgumentException if there is no such operation, or DynamoDB never refuses it so
   */
  public Fault on(String operation) {
    requireNonNull(operation, "operation");
    return new Fault(kind, detail, Optional.of(operation), table, after, times);
  }

  /**
   * The same, with calls that are about this table only. Of a batch, items of this table are left.
   *
   * @param table its name as in the calls, such as {@code TestTable.name()}
   */
  public Fault onTable(String table) {
    requireNonNull(table, "table");
    return new Fault(kind, detail, operation, Optional.of(table), after, times);
  }

  /**
   * The same, leaving the first {@code calls} calls alone.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public Fault afterCalls(int calls) {
    return new Fault(kind, detail, operation, table, calls, times);
  }

  /**
   * The same, from this call on, counted from 1.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public Fault atCall(int number) {
    if (number < 1) {
      throw new IllegalArgumentException(
          "Calls are counted from 1; there is no call %d.".formatted(number));
    }
    return afterCalls(number - 1);
  }

  /**
   * The same, for so many calls in a row.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public Fault times(int times) {
    return new Fault(kind, detail, operation, table, after, times);
  }

  /** The same, for every call. */
  public Fault always() {
    return times(Integer.MAX_VALUE);
  }

  /** Such as {@code LOST_RESPONSE on CreateTable, 2 times after 1 call}. */
  @Override
  public String toString() {
    return FaultText.of(this);
  }
}
