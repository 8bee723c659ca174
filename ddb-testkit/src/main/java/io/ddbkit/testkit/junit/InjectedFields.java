package io.ddbkit.testkit.junit;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ModifierSupport;

/** The fields with {@link Injected}, those of superclasses too. */
final class InjectedFields {
  private final List<Field> fields;
  private final Optional<Object> instance;

  private InjectedFields(List<Field> fields, Optional<Object> instance) {
    this.fields = fields;
    this.instance = instance;
  }

  static InjectedFields ofClass(Class<?> type) {
    return new InjectedFields(
        AnnotationSupport.findAnnotatedFields(type, Injected.class, ModifierSupport::isStatic),
        Optional.empty());
  }

  static InjectedFields of(Object instance) {
    return new InjectedFields(
        AnnotationSupport.findAnnotatedFields(
            instance.getClass(), Injected.class, ModifierSupport::isNotStatic),
        Optional.of(instance));
  }

  boolean isEmpty() {
    return fields.isEmpty();
  }

  /**
   * Gives each its value.
   *
   * @throws IllegalArgumentException if a field has a type that nothing of the kind is of
   */
  void fill(TablesInUse tables) {
    fields.forEach(field -> fill(field, tables));
  }

  /** One that has no value. */
  Optional<Field> unfilled() {
    return fields.stream().filter(field -> value(field) == null).findFirst();
  }

  private void fill(Field field, TablesInUse tables) {
    if (!TablesInUse.provides(field.getType())) {
      throw new IllegalArgumentException(
          "%s is @Injected, and a %s cannot be injected. A TestTable, a client, a TableProvisioner, a Space or an Engine can."
              .formatted(name(field), field.getType().getSimpleName()));
    }
    var value = tables.value(field.getType(), field.getAnnotation(Injected.class).value());
    try {
      field.setAccessible(true);
      field.set(instance.orElse(null), value);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(
          "%s is @Injected and cannot be set. It must not be final.".formatted(name(field)), e);
    }
  }

  private @Nullable Object value(Field field) {
    try {
      field.setAccessible(true);
      return field.get(instance.orElse(null));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("cannot read " + field, e);
    }
  }

  static String name(Field field) {
    return field.getDeclaringClass().getName() + "." + field.getName();
  }
}
