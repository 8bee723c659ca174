package io.ddbkit.spec;

import io.ddbkit.spec.trait.Leaf;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;

/** Read or write capacity units: a fixed number, or one that Application Auto Scaling changes. */
public sealed interface Units extends Leaf<Units> {

  /** The largest number that the API allows. */
  long MAXIMUM = 1_000_000_000_000L;

  /** The units at creation. */
  long initial();

  /** Units that stay as they are set. */
  static Units fixed(long units) {
    return new Fixed(units);
  }

  /** Units that Application Auto Scaling changes once the table is created. */
  static Units managed(long initial) {
    return new Managed(initial);
  }

  /**
   * Units that stay as they are set.
   *
   * @param initial from 1 to {@value #MAXIMUM}
   */
  record Fixed(
      @Min(value = 1, message = "{ddbkit.billing.units.minimum}")
          @Max(value = MAXIMUM, message = "{ddbkit.billing.units.maximum}")
          long initial)
      implements Units {
    @Override
    public boolean satisfiedBy(Units live) {
      return live.initial() == initial;
    }

    /** Autoscaling starts from them. */
    @Override
    public Optional<Units> meeting(Units required) {
      return required instanceof Managed
          ? Optional.of(new Managed(initial))
          : Units.super.meeting(required);
    }

    @Override
    public String toString() {
      return Long.toString(initial);
    }
  }

  /**
   * Units that Application Auto Scaling changes: any live number satisfies them.
   *
   * @param initial the units at creation, from 1 to {@value #MAXIMUM}
   */
  record Managed(
      @Min(value = 1, message = "{ddbkit.billing.units.minimum}")
          @Max(value = MAXIMUM, message = "{ddbkit.billing.units.maximum}")
          long initial)
      implements Units {
    @Override
    public boolean satisfiedBy(Units live) {
      return true;
    }

    /** The units at creation stay those of this value. */
    @Override
    public Optional<Units> meeting(Units required) {
      return required instanceof Managed ? Optional.of(this) : Units.super.meeting(required);
    }

    @Override
    public String toString() {
      return "scaled, from " + initial;
    }
  }
}
