package io.ddbkit.api;

import io.ddbkit.fixtures.Golden;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every type, method, constructor and constant that users can name, in one list that is read when
 * it changes. Canonical constructors of records are not API, and not in it: a component that is
 * added later changes them.
 */
class ApiListTest {

  @Test
  void isTheListThatWasRead() {
    Golden.check(
        ApiListTest.class,
        "api.txt",
        PublicTypes.all().map(ApiListTest::text).collect(Collectors.joining("\n")));
  }

  private static String text(Class<?> type) {
    return kind(type)
        + " "
        + type.getName()
        + "\n"
        + members(type).sorted().map(member -> "  " + member + "\n").collect(Collectors.joining());
  }

  private static String kind(Class<?> type) {
    return type.isAnnotation()
        ? "annotation"
        : type.isInterface()
            ? "interface"
            : type.isRecord() ? "record" : type.isEnum() ? "enum" : "class";
  }

  private static Stream<String> members(Class<?> type) {
    var constructors =
        Arrays.stream(type.getDeclaredConstructors())
            .filter(each -> isVisible(each) && !isCanonical(each))
            .map(each -> type.getSimpleName() + parameters(each));
    var fields =
        Arrays.stream(type.getDeclaredFields())
            .filter(each -> Modifier.isPublic(each.getModifiers()))
            .map(ApiListTest::text);
    return Stream.of(constructors, fields, methods(type).map(ApiListTest::text).distinct())
        .flatMap(each -> each);
  }

  /** Its own, and those of superclasses that users cannot name. */
  private static Stream<Method> methods(Class<?> type) {
    return Stream.<Class<?>>iterate(
            type,
            each -> each == type || (each != null && !Modifier.isPublic(each.getModifiers())),
            Class::getSuperclass)
        .filter(each -> each.getName().startsWith("io.ddbkit"))
        .flatMap(each -> Arrays.stream(each.getDeclaredMethods()))
        .filter(each -> isVisible(each) && !each.isBridge())
        .filter(each -> !isOfEveryType(each));
  }

  private static boolean isOfEveryType(Method method) {
    return Stream.of("equals", "hashCode", "toString", "values", "valueOf", "compareTo")
            .anyMatch(method.getName()::equals)
        && method.getParameterCount() <= 1;
  }

  private static boolean isVisible(Executable member) {
    int modifiers = member.getModifiers();
    return (Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers))
        && !member.isSynthetic();
  }

  private static boolean isCanonical(Constructor<?> constructor) {
    var components = Optional.ofNullable(constructor.getDeclaringClass().getRecordComponents());
    return components
        .map(all -> Arrays.stream(all).map(RecordComponent::getType).toArray(Class<?>[]::new))
        .filter(types -> Arrays.equals(types, constructor.getParameterTypes()))
        .isPresent();
  }

  private static String text(Field field) {
    return field.getName() + ": " + name(field.getGenericType());
  }

  private static String text(Method method) {
    var marks = Modifier.isStatic(method.getModifiers()) ? "static " : "";
    return marks
        + method.getName()
        + parameters(method)
        + ": "
        + name(method.getGenericReturnType());
  }

  private static String parameters(Executable member) {
    return Arrays.stream(member.getParameters())
        .map(each -> name(each.getParameterizedType()) + " " + each.getName())
        .collect(Collectors.joining(", ", "(", ")"));
  }

  /** Without the packages, which the list would hardly be read for. */
  private static String name(Type type) {
    return type.getTypeName().replaceAll("[\\w.]+\\.(\\w+)", "$1").replace('$', '.');
  }
}
