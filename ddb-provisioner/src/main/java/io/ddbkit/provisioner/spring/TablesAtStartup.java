package io.ddbkit.provisioner.spring;

import io.ddbkit.provisioner.StartupSettings;
import io.ddbkit.provisioner.TableProvisioner;
import io.ddbkit.provisioner.plan.TablePlans;
import io.ddbkit.spec.TableSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Makes sure of the tables of an application, once. */
class TablesAtStartup implements SmartInitializingSingleton {
  private final ClientBean client;
  private final Environment environment;
  private final ObjectProvider<TableSpec> specs;
  private final ObjectProvider<ProvisionerCustomizer> customizers;
  private @Nullable TableProvisioner provisioner;

  TablesAtStartup(
      ClientBean client,
      Environment environment,
      ObjectProvider<TableSpec> specs,
      ObjectProvider<ProvisionerCustomizer> customizers) {
    this.client = client;
    this.environment = environment;
    this.specs = specs;
    this.customizers = customizers;
  }

  /** Of an application in which nothing has asked for the client yet. */
  @Override
  public void afterSingletonsInstantiated() {
    ensure();
  }

  /** Makes sure of the tables, unless that was done. */
  void ensure() {
    provisioner();
  }

  /** Does so where this bean is the client of the tables. */
  void ensure(DynamoDbClient bean, String name) {
    if (client.name().equals(name)) {
      made(bean);
    }
  }

  TableProvisioner provisioner() {
    return made(client.get());
  }

  /** What would have to be done to the tables now. */
  TablePlans plans() {
    return provisioner().plan(all());
  }

  private synchronized TableProvisioner made(DynamoDbClient dynamoDb) {
    if (provisioner == null) {
      var settings = StartupSettings.from(new BootSettings(environment));
      var builder = TableProvisioner.builder().dynamoDb(dynamoDb);
      settings.permits().forEach(builder::addPermit);
      customizers.orderedStream().forEach(each -> each.customize(builder));
      var built = builder.build();
      settings.ensure(built, all());
      provisioner = built;
    }
    return provisioner;
  }

  private List<TableSpec> all() {
    return specs.orderedStream().toList();
  }
}
