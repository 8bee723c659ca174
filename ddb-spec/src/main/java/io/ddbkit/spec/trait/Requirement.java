package io.ddbkit.spec.trait;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What a setting requires of another one.
 *
 * @param other the other setting
 * @param given a third setting that it depends on
 * @param what the required value, in part, from this setting's value and all that was composed
 *     before; empty: nothing is required
 */
public record Requirement<T, U>(
    Setting<U> other, Optional<Setting<?>> given, BiFunction<T, Settings, Optional<U>> what) {

  public Requirement {
    requireNonNull(other, "other");
    requireNonNull(given, "given");
    requireNonNull(what, "what");
  }
}
