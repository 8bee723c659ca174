package io.ddbkit.provisioner.spring;

import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Which bean is the client of the tables.
 *
 * @param beans where it is
 * @param environment may name it
 */
record ClientBean(ConfigurableListableBeanFactory beans, Environment environment) {
  private static final String KEY = "ddbkit.client";

  /**
   * The name of the bean.
   *
   * @throws IllegalStateException if there is none, or none of several is chosen
   */
  String name() {
    var chosen = environment.getProperty(KEY, "");
    var all = all();
    if (!chosen.isEmpty()) {
      if (!all.contains(chosen)) {
        throw new IllegalStateException(
            "%s is \"%s\", and there is no bean of type DynamoDbClient with this name; there are: %s"
                .formatted(KEY, chosen, all));
      }
      return chosen;
    }
    var candidates = all.size() > 1 ? all.stream().filter(this::isPrimary).toList() : all;
    if (candidates.size() != 1) {
      throw new IllegalStateException(all.isEmpty() ? missing() : several(all));
    }
    return candidates.get(0);
  }

  /** The client. The first call has it made, with all that comes before it. */
  DynamoDbClient get() {
    return beans.getBean(name(), DynamoDbClient.class);
  }

  private List<String> all() {
    return Arrays.stream(beans.getBeanNamesForType(DynamoDbClient.class, true, false))
        .filter(
            name ->
                !beans.containsBeanDefinition(name)
                    || beans.getBeanDefinition(name).isAutowireCandidate())
        .toList();
  }

  private boolean isPrimary(String name) {
    return beans.containsBeanDefinition(name) && beans.getBeanDefinition(name).isPrimary();
  }

  private static String missing() {
    return "there are beans of type TableSpec, and none of type DynamoDbClient to make sure of"
        + " their tables; declare one, or set ddbkit.enabled=false";
  }

  private static String several(List<String> all) {
    return "there are several beans of type DynamoDbClient, %s; mark one as @Primary, or name the one of the tables: %s=%s"
        .formatted(all, KEY, all.get(0));
  }
}
