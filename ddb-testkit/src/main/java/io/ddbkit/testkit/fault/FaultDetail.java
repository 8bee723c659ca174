package io.ddbkit.testkit.fault;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.text.Printable;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;

/** What a kind of fault leaves open. */
public sealed interface FaultDetail {

  /** Nothing is left open. */
  record Nothing() implements FaultDetail {
    @Override
    public String toString() {
      return "";
    }
  }

  /**
   * For what a transaction is cancelled.
   *
   * @param reasons of each of its actions, in their order; of those behind them: none
   */
  record CancelledFor(List<Cancellation> reasons) implements FaultDetail {
    /**
     * Reasons.
     *
     * @throws IllegalArgumentException if nothing is wrong with any action
     */
    public CancelledFor {
      requireNonNull(reasons, "reasons");
      reasons = List.copyOf(reasons);
      if (reasons.stream().allMatch(reason -> reason == Cancellation.NONE)) {
        throw new IllegalArgumentException(
            "A cancelled transaction requires at least one reason other than None. Name one of "
                + EnumSet.complementOf(EnumSet.of(Cancellation.NONE))
                + ".");
      }
    }

    @Override
    public String toString() {
      return reasons.stream().map(Cancellation::code).collect(Collectors.joining(", ", " [", "]"));
    }
  }

  /**
   * The global secondary index whose throughput is used up.
   *
   * @param index its name
   */
  record OfIndex(String index) implements FaultDetail {
    public OfIndex {
      requireNonNull(index, "index");
    }

    @Override
    public String toString() {
      return " of index " + Printable.value(index);
    }
  }

  /**
   * How late an answer arrives.
   *
   * @param by by how much
   */
  record Late(Duration by) implements FaultDetail {
    /**
     * So late.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public Late {
      requireNonNull(by, "by");
      if (by.isNegative() || by.isZero()) {
        throw new IllegalArgumentException(
            "An answer can be late by more than no time, not by %s. Give a positive duration."
                .formatted(by));
      }
    }

    @Override
    public String toString() {
      return " by " + by;
    }
  }

  /**
   * What of a batch is left unprocessed.
   *
   * @param items how many items, the last of the batch
   */
  record Left(int items) implements FaultDetail {
    /**
     * So many items.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public Left {
      if (items < 1) {
        throw new IllegalArgumentException(
            "At least one item must be left unprocessed, not %d.".formatted(items));
      }
    }

    @Override
    public String toString() {
      return " of " + items + (items == 1 ? " item" : " items");
    }
  }
}
