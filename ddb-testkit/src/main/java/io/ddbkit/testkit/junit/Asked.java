package io.ddbkit.testkit.junit;

import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * A wish with the class that has it.
 *
 * @param wish what is asked for
 * @param by the class that asks: the annotated one, or the one that registers the extension
 */
record Asked(Wish wish, Class<?> by) {

  /** What the annotation of this class, or of the nearest class around it, asks for. */
  static Asked by(Optional<Wish> built, Class<?> type, ExtensionContext context) {
    if (built.isPresent()) {
      return new Asked(built.get(), outermost(context));
    }
    for (Class<?> around = type; around != null; around = around.getEnclosingClass()) {
      var annotation = AnnotationSupport.findAnnotation(around, WithTables.class);
      if (annotation.isPresent()) {
        return new Asked(Wish.of(annotation.get(), around), around);
      }
    }
    throw new IllegalStateException(
        "%s has no tables. Annotate it with @WithTables, or register TablesExtension.of(..)."
            .formatted(type.getName()));
  }

  /** The test class that lies in no other. */
  private static Class<?> outermost(ExtensionContext context) {
    return context
        .getParent()
        .filter(parent -> parent.getTestClass().isPresent())
        .<Class<?>>map(Asked::outermost)
        .orElseGet(context::getRequiredTestClass);
  }

  /** Under which the tables are kept; those of a suite whoever asks for them. */
  Object key() {
    return isShared() ? wish : this;
  }

  private boolean isShared() {
    return wish.lifetime() == Lifetime.PER_SUITE || isEmptied();
  }

  /** Whether a test finds the tables empty though others had them before. */
  boolean isEmptied() {
    return wish.lifetime() == Lifetime.PER_SUITE_EMPTIED;
  }

  /** Whether the tables go with the test. */
  boolean endsWithTheTest() {
    return wish.lifetime() == Lifetime.PER_TEST;
  }

  /** The test, class or suite with whose end the tables go. */
  ExtensionContext owner(ExtensionContext context) {
    return switch (wish.lifetime()) {
      case PER_TEST -> test(context);
      case PER_CLASS -> ofClass(context);
      case PER_SUITE, PER_SUITE_EMPTIED -> context.getRoot();
    };
  }

  private static ExtensionContext test(ExtensionContext context) {
    if (context.getTestMethod().isEmpty()) {
      throw new IllegalStateException(
          "%s uses tables outside a test, and its tables have the lifetime of a test. Use them in the test, or set lifetime = CLASS."
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
