package io.ddbkit.spec.trait;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A record that is one leaf: it is set, compared and replaced as a whole.
 *
 * <p>A leaf may also be satisfied by a live value that is not equal to it, such as a minimum that
 * is exceeded, or a number that autoscaling changes.
 *
 * @param <T> the type that it can be compared with: the record itself, or the sealed interface of
 *     which it is an alternative. A live value of another type does not satisfy it.
 */
public interface Leaf<T> {

  /**
   * Whether this live value is good enough.
   *
   * @param live the value at the same path of the live table
   */
  default boolean satisfiedBy(T live) {
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
   * @param required the value at the same path that another setting requires
   * @return empty if they conflict
   */
  default Optional<T> meeting(T required) {
    requireNonNull(required, "required");
    return equals(required) ? Optional.of(required) : Optional.empty();
  }
}
