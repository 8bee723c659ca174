package io.ddbkit.provisioner.spring;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Lets nobody have a client before its tables are made sure of. An order among beans would not do:
 * Spring does not know who depends on the client until it makes them.
 *
 * @param tables made when the first client is
 */
record TablesFirst(ObjectProvider<TablesAtStartup> tables) implements BeanPostProcessor {

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    if (bean instanceof DynamoDbClient client) {
      tables.getObject().ensure(client, name);
    } else if (bean instanceof DynamoDbAsyncClient) {
      tables.getObject().ensure();
    }
    return bean;
  }
}
