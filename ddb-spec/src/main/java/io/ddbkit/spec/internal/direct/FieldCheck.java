package io.ddbkit.spec.internal.direct;

import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import org.jspecify.annotations.Nullable;

/** What is asked of a field. */
record FieldCheck(Field field, Check check) implements Check {

  /** Unknown, if the field cannot be read: it may be open to a validator only. */
  static Check of(Field field, Check check) {
    try {
      field.setAccessible(true);
      return new FieldCheck(field, check);
    } catch (InaccessibleObjectException | SecurityException e) {
      return UNKNOWN;
    }
  }

  @Override
  public boolean holds(@Nullable Object bean, @Nullable Around around) {
    try {
      return bean != null && check.holds(field.get(bean), new Around(bean, around));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("cannot read " + field, e);
    }
  }
}
