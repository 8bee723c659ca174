package io.ddbkit.testkit.junit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;

/**
 * Gives the context of a test with {@link WithTables} a space of its own. Found by Spring in {@code
 * META-INF/spring.factories}, and loaded by nothing else.
 */
final class TablesContextCustomizerFactory implements ContextCustomizerFactory {

  @Override
  public @Nullable ContextCustomizer createContextCustomizer(
      Class<?> testClass, List<ContextConfigurationAttributes> configuration) {
    return TableRequest.ofClass(testClass).map(TablesContextCustomizer::new).orElse(null);
  }
}
