package io.ddbkit.testkit.junit;

import io.ddbkit.testkit.engine.Space;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * The tables that a test class requests.
 *
 * @param request the specs and their lifetime
 * @param by the annotated class, or the one that registers the extension
 * @param shared the space of the application under test, where they are then
 */
record RequestedTables(TableRequest request, Class<?> by, Optional<Space> shared) {

  /** The tables of the annotation on this class, or on the nearest class around it. */
  static RequestedTables by(Optional<TableRequest> built, Class<?> type, ExtensionContext context) {
    if (built.isPresent()) {
      return new RequestedTables(built.get(), outermost(context), Optional.empty());
    }
    for (Class<?> around = type; around != null; around = around.getEnclosingClass()) {
      var annotation = AnnotationSupport.findAnnotation(around, WithTables.class);
      if (annotation.isPresent()) {
        return by(annotation.get(), around, ContextTables.of(type, context));
      }
    }
    throw new IllegalStateException(
        "%s has no tables. Annotate it with @WithTables, or register TablesExtension.of(..)."
            .formatted(type.getName()));
  }

  /** A context is made before the tests that share it, so its tables cannot end with one. */
  private static RequestedTables by(
      WithTables annotation, Class<?> around, Optional<ContextTables> inContext) {
    if (inContext.isEmpty()) {
      return new RequestedTables(TableRequest.of(annotation, around), around, Optional.empty());
    }
    var said = TableRequest.ofContext(annotation, around).with(inContext.get().specs());
    var request =
        said.lifetime() == Lifetime.PER_TEST ? said.lasting(Lifetime.PER_SUITE_EMPTIED) : said;
    return new RequestedTables(request, around, Optional.of(inContext.get().space()));
  }

  /** The outermost test class. */
  private static Class<?> outermost(ExtensionContext context) {
    return context
        .getParent()
        .filter(parent -> parent.getTestClass().isPresent())
        .<Class<?>>map(RequestedTables::outermost)
        .orElseGet(context::getRequiredTestClass);
  }

  /** The key of the tables in the store; classes of a suite share it. */
  Object key() {
    return shared.isPresent() ? shared : isShared() ? request : this;
  }

  private boolean isShared() {
    return request.lifetime() == Lifetime.PER_SUITE || isEmptied();
  }

  /** Whether a test finds the tables empty though others had them before. */
  boolean isEmptied() {
    return request.lifetime() == Lifetime.PER_SUITE_EMPTIED;
  }

  /** Whether the tables go with the test. */
  boolean endsWithTheTest() {
    return request.lifetime() == Lifetime.PER_TEST;
  }

  /** The test, class or suite with whose end the tables go. */
  ExtensionContext owner(ExtensionContext context) {
    if (shared.isPresent()) {
      return context.getRoot();
    }
    return switch (request.lifetime()) {
      case PER_TEST -> test(context);
      case PER_CLASS -> ofClass(context);
      case PER_SUITE, PER_SUITE_EMPTIED -> context.getRoot();
    };
  }

  private static ExtensionContext test(ExtensionContext context) {
    if (context.getTestMethod().isEmpty()) {
      throw new IllegalStateException(
          "%s uses tables outside a test, and their lifetime is PER_TEST. Use them in a test, or set lifetime = PER_CLASS."
              .formatted(context.getRequiredTestClass().getName()));
    }
    return context;
  }

  private ExtensionContext ofClass(ExtensionContext context) {
    var owner = context;
    while (!owner.getTestClass().equals(Optional.of(by)) || owner.getTestMethod().isPresent()) {
      owner = owner.getParent().orElseThrow();
    }
    return owner;
  }
}
