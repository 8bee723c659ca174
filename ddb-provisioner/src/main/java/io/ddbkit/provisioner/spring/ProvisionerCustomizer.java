package io.ddbkit.provisioner.spring;

import io.ddbkit.provisioner.TableProvisioner;

/**
 * A bean that adds to the provisioner with which tables are made sure of: a listener, a governor, a
 * client of another service. It must not depend on the {@code DynamoDbClient}, which nothing gets
 * before the tables are made sure of.
 */
@FunctionalInterface
public interface ProvisionerCustomizer {

  /** Adds to the builder, which has the client and the permits. */
  void customize(TableProvisioner.Builder builder);
}
