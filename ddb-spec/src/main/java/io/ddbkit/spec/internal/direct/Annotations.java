package io.ddbkit.spec.internal.direct;

import jakarta.validation.Constraint;
import jakarta.validation.Valid;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;

/** What annotations ask of a value. */
final class Annotations {
  private Annotations() {}

  /** Of a value of this type: by its annotations, and by those of its type arguments. */
  static Check check(Annotation[] annotations, AnnotatedType type) {
    var checks = new ArrayList<Check>();
    for (var annotation : annotations) {
      checks.add(check(annotation, raw(type.getType())));
    }
    checks.add(Elements.check(type));
    return Check.all(checks);
  }

  /** Of a value of this class. */
  static Check check(Annotation[] annotations, Class<?> type) {
    return Check.all(Arrays.stream(annotations).map(each -> check(each, type)).toList());
  }

  private static Check check(Annotation annotation, Class<?> type) {
    return annotation instanceof Valid
        ? Cascade.VALID
        : BuiltIn.check(annotation, type)
            .orElseGet(() -> isForeign(annotation.annotationType()) ? Check.UNKNOWN : Check.NONE);
  }

  /** Whether a validator might know it. */
  private static boolean isForeign(Class<? extends Annotation> type) {
    return type.isAnnotationPresent(Constraint.class)
        || type.getName().startsWith("jakarta.validation.")
        || type.getName().startsWith("org.hibernate.validator.")
        || holdsConstraints(type);
  }

  /** Whether it is what a constraint is put into that is there twice. */
  private static boolean holdsConstraints(Class<? extends Annotation> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .map(member -> member.getReturnType().getComponentType())
        .anyMatch(each -> each != null && each.isAnnotationPresent(Constraint.class));
  }

  /** Of a type variable: any class. */
  private static Class<?> raw(Type type) {
    if (type instanceof ParameterizedType generic) {
      return (Class<?>) generic.getRawType();
    }
    return type instanceof Class<?> plain ? plain : Object.class;
  }
}
