package io.ddbkit.spec.trait;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A record that stands as one leaf: it is said, compared and replaced as a whole.
 *
 * <p>A leaf may also be content with a live value that is not equal to it: a floor that is
 * exceeded, a number that somebody else owns.
 */
public interface Leaf {

  /**
   * Whether this live value is good enough.
   *
   * @param live what stands at the same place of the live table
   */
  default boolean satisfiedBy(Object live) {
    requireNonNull(live, "live");
    return equals(live);
  }

  /** Whether it is good enough that nothing stands there: what counts where a thing is made. */
  default boolean satisfiedByNothing() {
    return false;
  }

  /**
   * What stands for both: what was said here, and what something else needs here.
   *
   * @param needed what is needed
   * @return empty if they contradict each other
   */
  default Optional<Object> meeting(Object needed) {
    requireNonNull(needed, "needed");
    return equals(needed) ? Optional.of(this) : Optional.empty();
  }
}
