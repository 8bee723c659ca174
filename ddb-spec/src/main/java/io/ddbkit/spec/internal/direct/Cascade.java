package io.ddbkit.spec.internal.direct;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks a value for what its own class asks of it, as {@code Valid} wants it. */
final class Cascade {
  /** Asks whichever value. */
  static final Check VALID = Cascade::isSound;

  private Cascade() {}

  private static boolean isSound(@Nullable Object value, @Nullable Around around) {
    if (value == null) {
      return true;
    }
    if (isContainer(value) || Around.has(around, value)) {
      return false;
    }
    var checks = BeanChecks.of(value.getClass());
    return checks.whole().holds(value, around) && checks.members().holds(value, around);
  }

  /** A validator also looks into containers that do not say of what. */
  private static boolean isContainer(Object value) {
    return value instanceof Iterable
        || value instanceof Map
        || value instanceof Optional
        || value.getClass().isArray();
  }
}
