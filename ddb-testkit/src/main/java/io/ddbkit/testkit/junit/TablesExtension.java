package io.ddbkit.testkit.junit;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.TableSpec;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ModifierSupport;

/**
 * Gives tests real tables. {@link WithTables} registers it; those who build it themselves use
 * {@code @RegisterExtension static final TablesExtension TABLES = TablesExtension.of(ORDERS)}.
 */
public final class TablesExtension
    implements BeforeAllCallback, BeforeEachCallback, TestInstancePostProcessor, ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(TablesExtension.class);

  private final Optional<Wish> built;

  /** Called by JUnit, for {@link WithTables}. */
  public TablesExtension() {
    this(Optional.empty());
  }

  private TablesExtension(Optional<Wish> built) {
    this.built = built;
  }

  /** An extension that gives every test these tables. */
  public static TablesExtension of(TableSpec... specs) {
    requireNonNull(specs, "specs");
    return new TablesExtension(Optional.of(new Wish(List.of(specs), Lifetime.TEST)));
  }

  /**
   * The same for tables that live as long as this.
   *
   * @throws IllegalStateException if it was not made by {@link #of}
   */
  public TablesExtension lifetime(Lifetime lifetime) {
    requireNonNull(lifetime, "lifetime");
    var wish =
        built.orElseThrow(
            () -> new IllegalStateException("@WithTables says how long its tables live"));
    return new TablesExtension(Optional.of(new Wish(wish.specs(), lifetime)));
  }

  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
    return ExtensionContextScope.TEST_METHOD;
  }

  /** Fills static fields, for which the tables must live longer than a test. */
  @Override
  public void beforeAll(ExtensionContext context) {
    fields(context.getRequiredTestClass(), ModifierSupport::isStatic)
        .forEach(field -> fill(field, Optional.empty(), context));
  }

  /** Fills the fields of one instance: that of the test class, or of a class around it. */
  @Override
  public void postProcessTestInstance(Object instance, ExtensionContext context) {
    fields(instance.getClass(), ModifierSupport::isNotStatic)
        .forEach(field -> fill(field, Optional.of(instance), context));
  }

  /** The tables stand before the test's own set-up begins, whether it asks for them or not. */
  @Override
  public void beforeEach(ExtensionContext context) {
    var leftOut =
        inUse(context).tables().values().stream().flatMap(t -> t.leftOut().stream()).distinct();
    leftOut.forEach(
        left -> context.publishReportEntry("ddbkit.left-out", left.setting() + ": " + left.why()));
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return TablesInUse.provides(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    var name = parameter.findAnnotation(Provided.class).map(Provided::value).orElse("");
    return inUse(context).value(parameter.getParameter().getType(), name);
  }

  private static List<Field> fields(Class<?> type, Predicate<Field> which) {
    return AnnotationSupport.findAnnotatedFields(type, Provided.class, which);
  }

  private void fill(Field field, Optional<Object> instance, ExtensionContext context) {
    var value = inUse(context).value(field.getType(), field.getAnnotation(Provided.class).value());
    try {
      field.setAccessible(true);
      field.set(instance.orElse(null), value);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("cannot fill " + field, e);
    }
  }

  private TablesInUse inUse(ExtensionContext context) {
    var asked = Asked.by(built, context);
    return asked
        .owner(context)
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(
            asked.key(), key -> TablesInUse.made(asked.wish(), label(context)), TablesInUse.class);
  }

  private static String label(ExtensionContext context) {
    var type = context.getRequiredTestClass().getSimpleName();
    return context.getTestMethod().map(method -> type + "." + method.getName()).orElse(type);
  }
}
