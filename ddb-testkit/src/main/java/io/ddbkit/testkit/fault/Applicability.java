package io.ddbkit.testkit.fault;

import io.ddbkit.spec.text.Printable;
import io.ddbkit.testkit.fault.FaultDetail.CancelledFor;
import io.ddbkit.testkit.fault.FaultDetail.Late;
import io.ddbkit.testkit.fault.FaultDetail.Left;
import io.ddbkit.testkit.fault.FaultDetail.Nothing;
import io.ddbkit.testkit.fault.FaultDetail.OfIndex;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which calls a fault can apply to: the operations that can return its error according to the API
 * reference, if the call has what the error is about.
 */
final class Applicability {
  private static final List<String> WRITES =
      List.of("PutItem", "UpdateItem", "DeleteItem", "ExecuteStatement");
  private static final List<String> TRANSACTIONS =
      List.of("TransactWriteItems", "TransactGetItems", "ExecuteTransaction");
  private static final List<String> BATCHES = List.of("BatchWriteItem", "BatchGetItem");
  private static final List<String> QUERIES = List.of("Query", "Scan");

  private Applicability() {}

  /**
   * Checks what a fault is made of.
   *
   * @throws IllegalArgumentException if the detail is not what the kind leaves open, there is no
   *     such operation, or DynamoDB never refuses it so
   */
  static void check(Fault.Kind kind, FaultDetail detail, Optional<String> operation) {
    if (!detail(kind).isInstance(detail)) {
      throw new IllegalArgumentException(
          "%s takes %s, not %s."
              .formatted(kind, detail(kind).getSimpleName(), detail.getClass().getSimpleName()));
    }
    operation.ifPresent(Operations::require);
    operation
        .filter(name -> !reaches(kind, name))
        .ifPresent(
            name -> {
              throw new IllegalArgumentException(
                  "%s applies to %s, and %s is not one. Name one of %s."
                      .formatted(
                          kind,
                          calls(kind),
                          Printable.value(name),
                          String.join(", ", operations(kind))));
            });
  }

  private static Class<? extends FaultDetail> detail(Fault.Kind kind) {
    return switch (kind) {
      case INDEX_THROUGHPUT_EXCEEDED -> OfIndex.class;
      case TRANSACTION_CANCELED -> CancelledFor.class;
      case LATE_RESPONSE -> Late.class;
      case UNPROCESSED -> Left.class;
      default -> Nothing.class;
    };
  }

  /** The calls that it can apply to, in words. */
  static String calls(Fault.Kind kind) {
    return switch (kind) {
      case CONDITIONAL_CHECK_FAILED -> "a write with a condition";
      case TRANSACTION_CONFLICT -> "a write of one item";
      case ITEM_COLLECTION_SIZE_LIMIT_EXCEEDED -> "a write";
      case INDEX_THROUGHPUT_EXCEEDED -> "a write, or a query of the index";
      case TRANSACTION_CANCELED -> "a transaction";
      case UNPROCESSED -> "a batch of two items or more";
      default -> "any call";
    };
  }

  static boolean of(Fault fault, ApiCall call) {
    return reaches(fault.kind(), call.operation())
        && fault.operation().filter(name -> !name.equals(call.operation())).isEmpty()
        && fault.table().filter(name -> !call.tables().contains(name)).isEmpty()
        && asks(fault, call);
  }

  private static boolean reaches(Fault.Kind kind, String operation) {
    return operations(kind).isEmpty() || operations(kind).contains(operation);
  }

  /** Those that the API reference names; none: all. */
  private static List<String> operations(Fault.Kind kind) {
    return switch (kind) {
      case CONDITIONAL_CHECK_FAILED, TRANSACTION_CONFLICT -> WRITES;
      case ITEM_COLLECTION_SIZE_LIMIT_EXCEEDED -> and(WRITES, List.of("BatchWriteItem"));
      case INDEX_THROUGHPUT_EXCEEDED -> and(and(WRITES, List.of("BatchWriteItem")), QUERIES);
      case TRANSACTION_CANCELED -> TRANSACTIONS;
      case UNPROCESSED -> BATCHES;
      default -> List.of();
    };
  }

  private static List<String> and(List<String> some, List<String> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  private static boolean asks(Fault fault, ApiCall call) {
    return switch (fault.kind()) {
      case CONDITIONAL_CHECK_FAILED ->
          call.has("ConditionExpression")
              || call.has("Expected")
              || (call.has("Statement") && !call.onlyReads());
      case TRANSACTION_CONFLICT, ITEM_COLLECTION_SIZE_LIMIT_EXCEEDED -> !call.onlyReads();
      case INDEX_THROUGHPUT_EXCEEDED ->
          QUERIES.contains(call.operation())
              ? call.text("IndexName").filter(index(fault)::equals).isPresent()
              : !call.onlyReads();
      case TRANSACTION_CANCELED -> canBeCancelled((CancelledFor) fault.detail(), call);
      case UNPROCESSED -> call.batchSize() > 1;
      default -> true;
    };
  }

  static String index(Fault fault) {
    return ((OfIndex) fault.detail()).index();
  }

  private static boolean canBeCancelled(CancelledFor detail, ApiCall call) {
    var reasons = detail.reasons();
    return reasons.size() <= call.actions().size()
        && (!call.onlyReads() || reasons.stream().allMatch(Cancellation::isOfReads));
  }
}
