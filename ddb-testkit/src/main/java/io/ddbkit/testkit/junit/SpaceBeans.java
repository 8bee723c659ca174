package io.ddbkit.testkit.junit;

import io.ddbkit.provisioner.TableProvisioner;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.testkit.engine.Space;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.config.InstantiationAwareBeanPostProcessor;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * Gives an application the clients of a space where it would make its own, which are not made: they
 * may need a region and credentials. Its provisioners leave out what the engine cannot hold.
 */
final class SpaceBeans implements InstantiationAwareBeanPostProcessor {
  private final Space space;
  private final List<TableSpec> requested;
  private final ListableBeanFactory beans;
  private final EngineLimits limits;
  private boolean made;

  SpaceBeans(
      Space space, List<TableSpec> requested, ListableBeanFactory beans, EngineLimits limits) {
    this.space = space;
    this.requested = requested;
    this.beans = beans;
    this.limits = limits;
  }

  @Override
  public @Nullable Object postProcessBeforeInstantiation(Class<?> type, String name) {
    if (DynamoDbClient.class.isAssignableFrom(type)) {
      makeTables();
      return space.client();
    }
    if (DynamoDbAsyncClient.class.isAssignableFrom(type)) {
      makeTables();
      return space.asyncClient();
    }
    return DynamoDbStreamsClient.class.isAssignableFrom(type) ? space.streamsClient() : null;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof TableProvisioner own ? limits.on(own) : bean;
  }

  /** An application that only verifies its tables finds them. */
  private synchronized void makeTables() {
    if (!made) {
      made = true;
      var all = new ArrayList<>(requested);
      beans.getBeanProvider(TableSpec.class).orderedStream().forEach(all::add);
      space.provisioner().createMissing(all);
    }
  }
}
