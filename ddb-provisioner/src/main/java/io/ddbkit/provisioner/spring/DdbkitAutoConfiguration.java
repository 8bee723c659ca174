package io.ddbkit.provisioner.spring;

import io.ddbkit.provisioner.StartupSettings;
import io.ddbkit.provisioner.TableProvisioner;
import io.ddbkit.spec.TableSpec;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Makes sure of the tables that beans of type {@link TableSpec} describe, before any other bean
 * gets the {@link DynamoDbClient}. The application does not start where the mode or a missing
 * permit forbids what a table needs.
 *
 * <p>Properties: {@code ddbkit.mode}, by default {@code VALIDATE}, {@code ddbkit.permits}, {@code
 * ddbkit.warn-on}, {@code ddbkit.client}, the name of the client's bean where there are several,
 * and {@code ddbkit.enabled}. See {@link StartupSettings}.
 */
@AutoConfiguration
@ConditionalOnClass(DynamoDbClient.class)
@ConditionalOnBean(TableSpec.class)
@ConditionalOnProperty(name = "ddbkit.enabled", matchIfMissing = true)
public class DdbkitAutoConfiguration {

  @Bean
  static TablesFirst ddbkitTablesFirst(ObjectProvider<TablesAtStartup> tables) {
    return new TablesFirst(tables);
  }

  @Bean
  static LazyInitializationExcludeFilter ddbkitTablesAreNeverLazy() {
    return LazyInitializationExcludeFilter.forBeanTypes(TablesAtStartup.class);
  }

  @Bean
  TablesAtStartup ddbkitTables(
      ConfigurableListableBeanFactory beans,
      Environment environment,
      ObjectProvider<TableSpec> specs,
      ObjectProvider<ProvisionerCustomizer> customizers) {
    return new TablesAtStartup(new ClientBean(beans, environment), environment, specs, customizers);
  }

  /** The provisioner with which the tables were made sure of. */
  @Bean
  @ConditionalOnMissingBean
  TableProvisioner ddbkitTableProvisioner(TablesAtStartup tables) {
    return tables.provisioner();
  }
}
