package io.ddbkit.testkit.junit;

import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Who wrote {@link WithTables}: the class itself, one that it extends, or one that it implements.
 */
final class AnnotatedClass {
  private AnnotatedClass() {}

  /** The specs of the one who wrote it; if that one has none, those of the class itself. */
  static List<DeclaredSpec> constants(Class<?> annotated) {
    var own = Constants.in(of(annotated));
    return own.isEmpty() ? Constants.of(annotated) : own;
  }

  static boolean hasConstants(Class<?> annotated) {
    return !Constants.in(of(annotated)).isEmpty() || !Constants.in(annotated).isEmpty();
  }

  private static Class<?> of(Class<?> type) {
    return ancestors(type)
        .filter(AnnotatedClass::wrote)
        .findFirst()
        .<Class<?>>map(found -> found)
        .orElse(type);
  }

  /** In the order in which JUnit looks. */
  private static Stream<Class<?>> ancestors(Class<?> type) {
    var above =
        Stream.concat(Arrays.stream(type.getInterfaces()), Stream.ofNullable(type.getSuperclass()));
    return Stream.concat(Stream.<Class<?>>of(type), above.flatMap(AnnotatedClass::ancestors));
  }

  private static boolean wrote(Class<?> type) {
    return Arrays.stream(type.getDeclaredAnnotations())
        .map(Annotation::annotationType)
        .anyMatch(
            it -> it == WithTables.class || AnnotationSupport.isAnnotated(it, WithTables.class));
  }
}
