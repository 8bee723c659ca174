package io.ddbkit.spec.trait;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * How a value for every entry of another setting becomes a value for each of them.
 *
 * @param over the setting that has the entries
 * @param how from a value, and the names of the entries, to the value by name
 * @param nameFirst whether a value for an entry by its name goes before one for every entry that is
 *     as strong; otherwise the two conflict
 */
public record EntryExpansion<T>(
    Setting<? extends Map<String, ?>> over, BiFunction<T, Set<String>, T> how, boolean nameFirst) {

  public EntryExpansion {
    requireNonNull(over, "over");
    requireNonNull(how, "how");
  }
}
