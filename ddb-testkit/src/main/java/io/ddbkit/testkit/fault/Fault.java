package io.ddbkit.testkit.fault;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Something that goes wrong with calls: what, with which operation, after how many calls, and how
 * often. Unless said otherwise it befalls the first call of any operation, and no other.
 *
 * <p>A call is one attempt to be answered: when the SDK tries again, that is another call.
 *
 * @param kind what goes wrong
 * @param operation the operation that it befalls, such as {@code UpdateTable}; empty: any
 * @param after how many calls of the operation are left alone first
 * @param times how many calls it befalls then
 */
public record Fault(Kind kind, Optional<String> operation, int after, int times) {

  /** What can go wrong with a call. */
  public enum Kind {
    /** The caller is too fast for DynamoDB's control plane: {@code ThrottlingException}. */
    THROTTLING,
    /** More than the table's throughput: {@code ProvisionedThroughputExceededException}. */
    THROUGHPUT_EXCEEDED,
    /** DynamoDB fails: {@code InternalServerError}, with HTTP status 500. */
    SERVER_ERROR,
    /** A change is under way: {@code ResourceInUseException}. */
    RESOURCE_IN_USE,
    /** Too many changes are under way: {@code LimitExceededException}. */
    LIMIT_EXCEEDED,
    /** A permission is missing: {@code AccessDeniedException}. */
    ACCESS_DENIED,
    /** The call is carried out, and its answer never arrives. */
    LOST_RESPONSE
  }

  /**
   * A fault.
   *
   * @throws IllegalArgumentException if {@code after} is negative, or {@code times} not positive
   */
  public Fault {
    requireNonNull(kind, "kind");
    requireNonNull(operation, "operation");
    if (after < 0 || times < 1) {
      throw new IllegalArgumentException(
          "A fault befalls at least one call, after none or more: not %d after %d."
              .formatted(times, after));
    }
  }

  /** A call is refused because the caller is too fast. The SDK tries again by itself. */
  public static Fault throttling() {
    return first(Kind.THROTTLING);
  }

  /** A call is refused because the table's throughput is used up. The SDK tries again by itself. */
  public static Fault throughputExceeded() {
    return first(Kind.THROUGHPUT_EXCEEDED);
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

  private static Fault first(Kind kind) {
    return new Fault(kind, Optional.empty(), 0, 1);
  }

  /** The same, with this operation only, such as {@code CreateTable}. */
  public Fault on(String operation) {
    requireNonNull(operation, "operation");
    return new Fault(kind, Optional.of(operation), after, times);
  }

  /**
   * The same, leaving the first {@code calls} calls alone.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public Fault afterCalls(int calls) {
    return new Fault(kind, operation, calls, times);
  }

  /**
   * The same, befalling so many calls in a row.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public Fault times(int times) {
    return new Fault(kind, operation, after, times);
  }

  /** The same, befalling every call. */
  public Fault always() {
    return times(Integer.MAX_VALUE);
  }

  /** Such as {@code LOST_RESPONSE on CreateTable, 2 times after 1 call}. */
  @Override
  public String toString() {
    var text = new StringBuilder(kind.name()).append(" on ").append(operation.orElse("any call"));
    text.append(times == Integer.MAX_VALUE ? ", always" : times == 1 ? ", once" : manyTimes());
    return after == 0
        ? text.toString()
        : text.append(" after ").append(after).append(after == 1 ? " call" : " calls").toString();
  }

  private String manyTimes() {
    return ", " + times + " times";
  }
}
