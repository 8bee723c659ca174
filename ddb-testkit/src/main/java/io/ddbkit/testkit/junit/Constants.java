package io.ddbkit.testkit.junit;

import io.ddbkit.spec.TableSpec;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tables that a class has as constants. */
final class Constants {
  private Constants() {}

  /** Those of the class, in the order in which they stand; none if it has none. */
  static List<DeclaredSpec> in(Class<?> holder) {
    return Arrays.stream(holder.getDeclaredFields())
        .filter(field -> Modifier.isStatic(field.getModifiers()))
        .filter(field -> TableSpec.class.isAssignableFrom(field.getType()))
        .map(Constants::placed)
        .toList();
  }

  /**
   * Those of the class.
   *
   * @throws IllegalArgumentException if it has none, or one is null
   */
  static List<DeclaredSpec> of(Class<?> holder) {
    var specs = in(holder);
    if (specs.isEmpty()) {
      throw new IllegalArgumentException(
          "@WithTables looks for tables in %s, which has no static field of type TableSpec. Name the class that has some: @WithTables(OrderTables.class)."
              .formatted(holder.getName()));
    }
    return specs;
  }

  private static DeclaredSpec placed(Field field) {
    var where = field.getDeclaringClass().getName() + "." + field.getName();
    var spec = value(field);
    if (spec == null) {
      throw new IllegalArgumentException(
          "%s is null, and @WithTables requires a spec there. Assign it where it is declared."
              .formatted(where));
    }
    return new DeclaredSpec(spec, where);
  }

  private static @Nullable TableSpec value(Field field) {
    try {
      field.setAccessible(true);
      return (TableSpec) field.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("cannot read " + field, e);
    }
  }
}
