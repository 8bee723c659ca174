package io.ddbkit.testkit.junit;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.internal.CheckReturnValue;
import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;

/**
 * Gives tests real tables. {@link WithTables} registers it; those who build it themselves use
 * {@code @RegisterExtension static final TablesExtension TABLES = TablesExtension.of(ORDERS)}.
 */
public final class TablesExtension
    implements BeforeAllCallback, BeforeEachCallback, TestInstancePostProcessor, ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(TablesExtension.class);

  private final Optional<TableRequest> built;

  /** Called by JUnit, for {@link WithTables}. */
  public TablesExtension() {
    this(Optional.empty());
  }

  private TablesExtension(Optional<TableRequest> built) {
    JUnitJars.require();
    this.built = built;
  }

  /**
   * An extension that gives every test these tables.
   *
   * @throws NullPointerException if one of them is null; the message names it
   * @throws IllegalArgumentException if two different ones have the same name
   */
  @CheckReturnValue
  public static TablesExtension of(TableSpec... specs) {
    return new TablesExtension(Optional.of(TableRequest.of(requireNonNull(specs, "specs"))));
  }

  /**
   * The same for tables that live as long as this.
   *
   * @throws IllegalStateException if it was not made by {@link #of}
   */
  @CheckReturnValue
  public TablesExtension lifetime(Lifetime lifetime) {
    requireNonNull(lifetime, "lifetime");
    var request =
        built.orElseThrow(
            () ->
                new IllegalStateException(
                    "the lifetime of these tables is set by their annotation: @WithTables(lifetime"
                        + " = ..)"));
    return new TablesExtension(Optional.of(request.lasting(requireNonNull(lifetime, "lifetime"))));
  }

  /** Fills static fields, for which the tables must live longer than a test. */
  @Override
  public void beforeAll(ExtensionContext context) {
    var fields = InjectedFields.ofClass(context.getRequiredTestClass());
    if (!fields.isEmpty()) {
      fields.fill(inUse(requested(context), context));
    }
  }

  /** Fills the fields of an instance whose tables exist before any test begins. */
  @Override
  public void postProcessTestInstance(Object instance, ExtensionContext context) {
    if (requested(instance.getClass(), context).endsWithTheTest()) {
      constructing(context).made(instance);
    } else {
      fill(instance, context);
    }
  }

  /**
   * The tables exist before the test's own set-up begins, whether it uses them or not; and its
   * fields are filled, those of the classes around it too.
   */
  @Override
  public void beforeEach(ExtensionContext context) {
    var instances = context.getRequiredTestInstances().getAllInstances();
    constructing(context).handOver(instances, context.getStore(NAMESPACE)::put);
    var requested = requested(context);
    var tables = inUse(requested, context);
    if (requested.isEmptied()) {
      context.getStore(NAMESPACE).put(Turns.Turn.class, tables.emptied());
    }
    instances.forEach(instance -> fill(instance, context));
    tables.leftOut().forEach((setting, why) -> report(setting, why, context));
  }

  private static void report(String setting, String why, ExtensionContext context) {
    context.publishReportEntry("ddbkit.left-out", setting + ": " + why);
    context
        .getRoot()
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(LeftOutWarnings.class)
        .tell(setting, why);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return TablesInUse.provides(parameter.getParameter().getType())
        && !isSpringsOwn(parameter.getParameter());
  }

  /** Spring resolves what is {@code @Autowired}, and two resolvers are an error. */
  private static boolean isSpringsOwn(Parameter parameter) {
    return Arrays.stream(parameter.getAnnotations())
        .anyMatch(it -> it.annotationType().getName().startsWith("org.springframework."));
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    var name = parameter.findAnnotation(Injected.class).map(Injected::value).orElse("");
    return inUse(parameter, context).value(parameter.getParameter().getType(), name);
  }

  private TablesInUse inUse(ParameterContext parameter, ExtensionContext context) {
    var requested = requested(asking(parameter, context), context);
    return requested.endsWithTheTest() && isBeforeTheTest(parameter, context)
        ? constructing(context)
            .tables(parameter.getParameter(), requested.key(), () -> made(requested, context))
        : inUse(requested, context);
  }

  /** The test class, or the one around it, whose method or constructor it is. */
  private static Class<?> asking(ParameterContext parameter, ExtensionContext context) {
    var executable = parameter.getDeclaringExecutable();
    return executable instanceof Constructor
        ? executable.getDeclaringClass()
        : parameter
            .getTarget()
            .<Class<?>>map(Object::getClass)
            .orElseGet(context::getRequiredTestClass);
  }

  private static boolean isBeforeTheTest(ParameterContext parameter, ExtensionContext context) {
    return parameter.getDeclaringExecutable() instanceof Constructor
        && context.getTestMethod().isEmpty()
        && !context.getTestInstanceLifecycle().equals(Optional.of(Lifecycle.PER_CLASS));
  }

  private void fill(Object instance, ExtensionContext context) {
    var fields = InjectedFields.of(instance);
    if (!fields.isEmpty()) {
      fields.fill(inUse(requested(instance.getClass(), context), context));
    }
  }

  private RequestedTables requested(ExtensionContext context) {
    return requested(context.getRequiredTestClass(), context);
  }

  private RequestedTables requested(Class<?> type, ExtensionContext context) {
    return RequestedTables.by(built, type, context);
  }

  private static TablesInUse inUse(RequestedTables requested, ExtensionContext context) {
    return requested
        .owner(context)
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(requested.key(), key -> made(requested, context), TablesInUse.class);
  }

  private static TablesInUse made(RequestedTables requested, ExtensionContext context) {
    return TablesInUse.made(requested, label(context));
  }

  private static Constructing constructing(ExtensionContext context) {
    return context.getRoot().getStore(NAMESPACE).getOrComputeIfAbsent(Constructing.class);
  }

  private static String label(ExtensionContext context) {
    var type = context.getRequiredTestClass().getSimpleName();
    return context.getTestMethod().map(method -> type + "." + method.getName()).orElse(type);
  }
}
