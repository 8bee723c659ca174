package io.ddbkit.testkit.junit;

import io.ddbkit.spec.TableSpec;
import io.ddbkit.testkit.engine.Space;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * The space of a Spring context, which the test shares with the application in it.
 *
 * @param space the space; the context closes it
 * @param specs the beans of type {@code TableSpec}
 */
record ContextTables(Space space, List<TableSpec> specs) {
  private static final boolean SPRING =
      ReflectionSupport.tryToLoadClass(
              "org.springframework.test.context.junit.jupiter.SpringExtension",
              ContextTables.class.getClassLoader())
          .toOptional()
          .isPresent();

  /** Those of this test's context; empty: it has none, or no client in it. */
  static Optional<ContextTables> of(Class<?> type, ExtensionContext context) {
    return SPRING ? SpringContexts.tables(type, context) : Optional.empty();
  }
}
