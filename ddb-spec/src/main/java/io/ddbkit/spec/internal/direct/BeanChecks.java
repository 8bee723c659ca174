package io.ddbkit.spec.internal.direct;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the constraints of a class ask of its instances, those of its superclasses and interfaces
 * among them. Found once for each class.
 *
 * @param whole of the class itself
 * @param members of what an instance holds
 */
record BeanChecks(Check whole, Check members) {
  private static final ClassValue<BeanChecks> KNOWN =
      new ClassValue<>() {
        @Override
        protected BeanChecks computeValue(Class<?> type) {
          return found(type);
        }
      };

  static BeanChecks of(Class<?> type) {
    return KNOWN.get(type);
  }

  private static BeanChecks found(Class<?> type) {
    var lineage = new LinkedHashSet<Class<?>>();
    addLineage(type, lineage);
    return new BeanChecks(
        Check.all(lineage.stream().map(BeanChecks::whole).toList()),
        Check.all(lineage.stream().flatMap(BeanChecks::members).toList()));
  }

  /** Types of the JDK, which has no constraints, are left out. */
  private static void addLineage(@Nullable Class<?> type, Set<Class<?>> lineage) {
    if (type != null && type.getClassLoader() != null && lineage.add(type)) {
      addLineage(type.getSuperclass(), lineage);
      for (var above : type.getInterfaces()) {
        addLineage(above, lineage);
      }
    }
  }

  private static Check whole(Class<?> type) {
    return Annotations.check(type.getDeclaredAnnotations(), type);
  }

  private static Stream<Check> members(Class<?> type) {
    var checks = new ArrayList<Check>();
    for (var field : type.getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers())) {
        checks.add(field(field));
      }
    }
    return Stream.concat(checks.stream(), getters(type).stream());
  }

  private static Check field(Field field) {
    var check = Annotations.check(field.getAnnotations(), field.getAnnotatedType());
    return check == Check.NONE || check == Check.UNKNOWN ? check : FieldCheck.of(field, check);
  }

  /** Constraints on getters are left to a validator. */
  private static List<Check> getters(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(BeanChecks::isGetter)
        .map(BeanChecks::getter)
        .toList();
  }

  private static boolean isGetter(Method method) {
    var name = method.getName();
    return method.getParameterCount() == 0
        && (name.startsWith("get") || name.startsWith("is") || name.startsWith("has"))
        && !Modifier.isStatic(method.getModifiers());
  }

  private static Check getter(Method method) {
    var check = Annotations.check(method.getAnnotations(), method.getAnnotatedReturnType());
    return check == Check.NONE ? Check.NONE : Check.UNKNOWN;
  }
}
