package consumer;

import static io.ddbkit.spec.ScalarType.STRING;

import io.ddbkit.spec.TableSpec;
import io.ddbkit.traits.DeletionProtection;
import io.ddbkit.traits.Streams;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

// region application
@SpringBootApplication
public class Shop {
  public static void main(String[] args) {
    SpringApplication.run(Shop.class, args);
  }

  @Bean
  TableSpec ordersTable() {
    return TableSpec.named("orders")
        .partitionKey("id", STRING)
        .with(Streams.on(), DeletionProtection.on());
  }

  @Bean
  DynamoDbClient dynamoDb() {
    return DynamoDbClient.create(); // finds region and credentials as always
  }

  @Bean
  Orders orders(DynamoDbClient dynamoDb) { // from here on the table is there
    return new Orders(dynamoDb);
  }
}
// endregion
