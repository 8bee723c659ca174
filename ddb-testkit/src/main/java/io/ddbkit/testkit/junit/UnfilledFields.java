package io.ddbkit.testkit.junit;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.commons.support.ModifierSupport;

/**
 * Refuses a field with {@link Injected} that nobody fills. Called by JUnit, for that annotation,
 * and after the extensions that classes have.
 */
final class UnfilledFields implements BeforeAllCallback, BeforeEachCallback {

  UnfilledFields() {
    JUnitJars.require();
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    var type = context.getRequiredTestClass();
    if (isNobodyToCome(List.of(type), ModifierSupport::isStatic)) {
      require(InjectedFields.ofClass(type));
    }
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    var instances = context.getRequiredTestInstances().getAllInstances();
    if (isNobodyToCome(
        instances.stream().<Class<?>>map(Object::getClass).toList(), field -> true)) {
      instances.forEach(instance -> require(InjectedFields.of(instance)));
    }
  }

  private static void require(InjectedFields fields) {
    fields
        .unfilled()
        .ifPresent(
            field -> {
              throw new IllegalStateException(
                  "%s is @Injected, and nothing injects it. Annotate the class with @WithTables, or register TablesExtension.of(..)."
                      .formatted(InjectedFields.name(field)));
            });
  }

  /** Extensions in fields come in an order that JUnit does not tell: one may come after this. */
  private static boolean isNobodyToCome(List<Class<?>> types, Predicate<Field> which) {
    return types.stream()
        .flatMap(type -> Stream.<Class<?>>iterate(type, it -> it != null, Class::getSuperclass))
        .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
        .filter(which)
        .filter(field -> field.isAnnotationPresent(RegisterExtension.class))
        .noneMatch(field -> field.getType() == TablesExtension.class);
  }
}
