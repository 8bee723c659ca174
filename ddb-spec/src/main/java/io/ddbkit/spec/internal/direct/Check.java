package io.ddbkit.spec.internal.direct;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What some constraints ask of a value. */
@FunctionalInterface
interface Check {
  /** Of no constraint. */
  Check NONE = (value, around) -> true;

  /** Of a constraint that only a validator can tell. */
  Check UNKNOWN = (value, around) -> false;

  /**
   * Whether the value is sound for sure.
   *
   * @param around the beans that hold it
   */
  boolean holds(@Nullable Object value, @Nullable Around around);

  /** All of them: unknown if one is, so that a validator sees the whole declaration. */
  static Check all(List<Check> checks) {
    if (checks.contains(UNKNOWN)) {
      return UNKNOWN;
    }
    var asking = checks.stream().filter(check -> check != NONE).toArray(Check[]::new);
    return switch (asking.length) {
      case 0 -> NONE;
      case 1 -> asking[0];
      default -> (value, around) -> allHold(asking, value, around);
    };
  }

  private static boolean allHold(Check[] checks, @Nullable Object value, @Nullable Around around) {
    for (var check : checks) {
      if (!check.holds(value, around)) {
        return false;
      }
    }
    return true;
  }
}
