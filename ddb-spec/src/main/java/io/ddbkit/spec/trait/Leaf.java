package io.ddbkit.spec.trait;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A record that is one leaf: it is set, compared and replaced as a whole.
 *
 * <p>A leaf may also be satisfied by a live value that is not equal to it, such as a minimum that
 * is exceeded, or a number that autoscaling changes.
 */
public interface Leaf {

  /**
   * Whether this live value is good enough.
   *
   * @param live the value at the same path of the live table
   */
  default boolean satisfiedBy(Object live) {
    requireNonNull(live, "live");
    return equals(live);
  }

  /** Whether a live table without a value is good enough, as for values used only at creation. */
  default boolean satisfiedByNothing() {
    return false;
  }

  /**
   * A value that is both this one and what another setting requires.
   *
   * @param needed the required value
   * @return empty if they conflict
   */
  default Optional<Object> meeting(Object needed) {
    requireNonNull(needed, "needed");
    return equals(needed) ? Optional.of(this) : Optional.empty();
  }
}
