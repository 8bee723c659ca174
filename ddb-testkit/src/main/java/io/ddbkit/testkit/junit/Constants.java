package io.ddbkit.testkit.junit;

import io.ddbkit.spec.TableSpec;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;

/** The tables that a class has as constants. */
final class Constants {
  private Constants() {}

  static List<TableSpec> of(Class<?> holder) {
    var specs =
        Arrays.stream(holder.getDeclaredFields())
            .filter(field -> Modifier.isStatic(field.getModifiers()))
            .filter(field -> TableSpec.class.isAssignableFrom(field.getType()))
            .map(Constants::value)
            .toList();
    if (specs.isEmpty()) {
      throw new IllegalArgumentException(
          "@WithTables looks for tables in %s, and it has no static field of type TableSpec. Name the class that has them: @WithTables(OrderTables.class)."
              .formatted(holder.getName()));
    }
    return specs;
  }

  private static TableSpec value(Field field) {
    try {
      field.setAccessible(true);
      return (TableSpec) field.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("cannot read " + field, e);
    }
  }
}
