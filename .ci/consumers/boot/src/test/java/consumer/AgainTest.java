package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ddbkit.provisioner.TableProvisioner;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.testkit.junit.WithTables;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Has the context of the other test, and finds nothing of it. */
@WithTables
@SpringBootTest
class AgainTest {
  @Autowired Orders orders;
  @Autowired ApplicationContext context;

  @Test
  void findsNothingOfOthers(DynamoDbClient client) {
    assertEquals(0, orders.count());
    assertSame(client, context.getBean(DynamoDbClient.class));
    orders.place("o-3");
  }

  @Test
  void hasTheProvisionerOfItsStart(@Autowired TableProvisioner tables, @Autowired TableSpec spec) {
    assertTrue(tables.plan(spec).isEmpty());
  }

  @Test
  void showsItsTablesAsHealth() throws Exception {
    var indicator = context.getBean("ddbkitHealthIndicator");
    var health = indicator.getClass().getMethod("health");
    health.setAccessible(true);

    assertTrue(health.invoke(indicator).toString().startsWith("UP"), indicator::toString);
  }
}
