package io.ddbkit.spec.internal.direct;

import org.jspecify.annotations.Nullable;

/**
 * The beans around a value.
 *
 * @param bean the innermost
 * @param outer those around it
 */
record Around(Object bean, @Nullable Around outer) {

  /** Whether this very bean is one of them: it holds itself. */
  @SuppressWarnings("ReferenceEquality")
  static boolean has(@Nullable Around around, Object bean) {
    for (var each = around; each != null; each = each.outer) {
      if (each.bean == bean) {
        return true;
      }
    }
    return false;
  }
}
