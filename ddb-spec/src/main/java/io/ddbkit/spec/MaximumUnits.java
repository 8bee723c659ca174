package io.ddbkit.spec;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.trait.Leaf;
import jakarta.validation.constraints.Min;
import java.util.Optional;

/**
 * The most request units a second that an on-demand table or index serves; or that it serves
 * without a maximum, so that one that stands is taken away.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_OnDemandThroughput.html">OnDemandThroughput</a>
 */
public sealed interface MaximumUnits extends Leaf<MaximumUnits> {

  /** The number; empty: there is no maximum. */
  Optional<Long> limit();

  /** At most that many request units a second. */
  static MaximumUnits atMost(long units) {
    return new AtMost(units);
  }

  /** No maximum, which a new table has anyway. */
  static MaximumUnits none() {
    return new None();
  }

  /**
   * A number.
   *
   * @param units request units a second, 1 or more
   */
  record AtMost(@Min(value = 1, message = "{ddbkit.billing.maximum.minimum}") long units)
      implements MaximumUnits {
    @Override
    public Optional<Long> limit() {
      return Optional.of(units);
    }

    @Override
    public String toString() {
      return Long.toString(units);
    }
  }

  /** None: where there is a maximum, it is taken away. */
  record None() implements MaximumUnits {
    @Override
    public Optional<Long> limit() {
      return Optional.empty();
    }

    /** DescribeTable tells nothing of a maximum that is not there. */
    @Override
    public boolean satisfiedByNothing() {
      return true;
    }

    @Override
    public boolean satisfiedBy(MaximumUnits live) {
      return requireNonNull(live, "live").limit().isEmpty();
    }

    @Override
    public String toString() {
      return "no maximum";
    }
  }
}
