package io.ddbkit.testkit.junit;

import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * The tables that a test class requests.
 *
 * @param request the specs and their lifetime
 * @param by the annotated class, or the one that registers the extension
 */
record RequestedTables(TableRequest request, Class<?> by) {

  /** The tables of the annotation on this class, or on the nearest class around it. */
  static RequestedTables by(Optional<TableRequest> built, Class<?> type, ExtensionContext context) {
    if (built.isPresent()) {
      return new RequestedTables(built.get(), outermost(context));
    }
    for (Class<?> around = type; around != null; around = around.getEnclosingClass()) {
      var annotation = AnnotationSupport.findAnnotation(around, WithTables.class);
      if (annotation.isPresent()) {
        return new RequestedTables(TableRequest.of(annotation.get(), around), around);
      }
    }
    throw new IllegalStateException(
        "%s has no tables. Annotate it with @WithTables, or register TablesExtension.of(..)."
            .formatted(type.getName()));
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
    return isShared() ? request : this;
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
