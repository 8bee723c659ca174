package io.ddbkit.testkit.junit;

import io.ddbkit.spec.TableSpec;
import io.ddbkit.testkit.engine.Space;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Asks the contexts of Spring's own extension; loaded only where that is there. */
final class SpringContexts {
  /** The name of the bean that is a context's space. */
  static final String SPACE = "ddbkitSpace";

  private SpringContexts() {}

  static Optional<ContextTables> tables(Class<?> type, ExtensionContext context) {
    return isSpringTest(type)
        ? tables(SpringExtension.getApplicationContext(context))
        : Optional.empty();
  }

  private static boolean isSpringTest(Class<?> type) {
    for (Class<?> around = type; around != null; around = around.getEnclosingClass()) {
      var extensions = AnnotationSupport.findRepeatableAnnotations(around, ExtendWith.class);
      if (extensions.stream()
          .anyMatch(each -> List.of(each.value()).contains(SpringExtension.class))) {
        return true;
      }
    }
    return false;
  }

  private static Optional<ContextTables> tables(ApplicationContext context) {
    if (!context.containsBean(SPACE)
        || !(has(context, DynamoDbClient.class) || has(context, DynamoDbAsyncClient.class))) {
      return Optional.empty();
    }
    var specs = context.getBeanProvider(TableSpec.class).orderedStream().toList();
    return Optional.of(new ContextTables(context.getBean(SPACE, Space.class), specs));
  }

  private static boolean has(ApplicationContext context, Class<?> type) {
    return context.getBeanNamesForType(type).length > 0;
  }
}
