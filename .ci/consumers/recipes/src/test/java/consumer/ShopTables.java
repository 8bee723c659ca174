package consumer;

import io.ddbkit.testkit.engine.Engines;
import io.ddbkit.testkit.engine.Space;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

// region configuration
@TestConfiguration
class ShopTables {
  @Bean
  Space space() {
    return Engines.shared().space("shop");
  }

  @Bean(destroyMethod = "") // the space closes it
  @Primary
  DynamoDbClient dynamoDb(Space space) {
    space.provisioner().createMissing(space.specFor(Shop.ORDERS));
    return space.client();
  }
}
// endregion
