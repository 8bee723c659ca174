package io.ddbkit.testkit.junit;

import io.ddbkit.provisioner.spring.ProvisionerCustomizer;
import io.ddbkit.testkit.engine.Engines;
import io.ddbkit.testkit.engine.Space;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Puts a space into a context, which closes it. Tests that request the same tables have equal ones,
 * so that they share a cached context.
 *
 * @param request the tables
 */
record TablesContextCustomizer(TableRequest request) implements ContextCustomizer {

  @Override
  public void customizeContext(
      ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
    var beans = (DefaultListableBeanFactory) context.getBeanFactory();
    var space = Engines.shared().space("context");
    beans.registerDisposableBean(SpringContexts.SPACE, space::close);
    requireNamesOfProduction(space);
    var limits = new EngineLimits(space.engine());
    beans.registerSingleton(SpringContexts.SPACE, space);
    beans.registerSingleton("ddbkitEngineLimits", (ProvisionerCustomizer) limits::on);
    beans.addBeanPostProcessor(new SpaceBeans(space, request.specs(), beans, limits));
  }

  /** The application knows its tables by those, and nobody tells it others. */
  private static void requireNamesOfProduction(Space space) {
    if (!space.tableName("orders").equals("orders")) {
      throw new IllegalStateException(
          "the engine %s gives each test other names of tables, and the application in a Spring context uses those of production; run these tests with another engine, such as ddbkit.engine=embedded"
              .formatted(space.engine().name()));
    }
  }
}
