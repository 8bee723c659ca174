package io.ddbkit.spec.trait;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What another setting must be where this one is what it is.
 *
 * @param other the other setting
 * @param given a third setting that it hangs on
 * @param what what it must be, in part, by this setting's value and all that was composed before;
 *     empty: nothing is needed
 */
public record Requirement<T, U>(
    Setting<U> other, Optional<Setting<?>> given, BiFunction<T, Settings, Optional<U>> what) {

  public Requirement {
    requireNonNull(other, "other");
    requireNonNull(given, "given");
    requireNonNull(what, "what");
  }
}
