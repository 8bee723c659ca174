package io.ddbkit.spec;

import io.ddbkit.spec.trait.Leaf;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;

/** Capacity units: fixed by us, or only started by us and then owned by a scaler. */
public sealed interface Units extends Leaf {

  /** The largest number that the API takes. */
  long MOST = 1_000_000_000_000L;

  /** The units to begin with. */
  long initial();

  /** Units that stay as they are set. */
  static Units fixed(long units) {
    return new Fixed(units);
  }

  /** Units that a scaler owns once the table is made. */
  static Units managed(long initial) {
    return new Managed(initial);
  }

  /**
   * Units that stay as they are set.
   *
   * @param initial from 1 to {@value #MOST}
   */
  record Fixed(
      @Min(value = 1, message = "{ddbkit.billing.units.minimum}")
          @Max(value = MOST, message = "{ddbkit.billing.units.maximum}")
          long initial)
      implements Units {
    @Override
    public boolean satisfiedBy(Object live) {
      return live instanceof Units units && units.initial() == initial;
    }

    /** A scaler starts from them. */
    @Override
    public Optional<Object> meeting(Object needed) {
      return needed instanceof Managed
          ? Optional.of(new Managed(initial))
          : Units.super.meeting(needed);
    }

    @Override
    public String toString() {
      return Long.toString(initial);
    }
  }

  /**
   * Units that a scaler owns: any live number satisfies them.
   *
   * @param initial what the table is made with, from 1 to {@value #MOST}
   */
  record Managed(
      @Min(value = 1, message = "{ddbkit.billing.units.minimum}")
          @Max(value = MOST, message = "{ddbkit.billing.units.maximum}")
          long initial)
      implements Units {
    @Override
    public boolean satisfiedBy(Object live) {
      return live instanceof Units;
    }

    /** They are a scaler's already, whatever they start from. */
    @Override
    public Optional<Object> meeting(Object needed) {
      return needed instanceof Managed ? Optional.of(this) : Units.super.meeting(needed);
    }

    @Override
    public String toString() {
      return "scaled, from " + initial;
    }
  }
}
