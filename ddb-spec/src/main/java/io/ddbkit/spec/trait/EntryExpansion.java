package io.ddbkit.spec.trait;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * How a setting says of each entry of another what was said of every one.
 *
 * @param over the setting that has the entries
 * @param how from what somebody said, and the names of the entries, to the same said by name
 */
public record EntryExpansion<T>(
    Setting<? extends Map<String, ?>> over, BiFunction<T, Set<String>, T> how) {

  public EntryExpansion {
    requireNonNull(over, "over");
    requireNonNull(how, "how");
  }
}
