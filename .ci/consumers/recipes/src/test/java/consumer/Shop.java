package consumer;

import static io.ddbkit.spec.ScalarType.STRING;

import io.ddbkit.spec.TableSpec;
import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.annotation.Bean;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The program under test: some tables, and what uses them. */
@SpringBootConfiguration
class Shop {
  static final TableSpec ORDERS = TableSpec.named("orders").partitionKey("id", STRING);

  @Bean
  Orders orders(DynamoDbClient dynamoDb) {
    return new Orders(dynamoDb);
  }

  record Orders(DynamoDbClient dynamoDb) {
    void place(String id) {
      dynamoDb.putItem(r -> r.tableName("orders").item(Map.of("id", AttributeValue.fromS(id))));
    }

    int count() {
      return dynamoDb.scan(r -> r.tableName("orders")).count();
    }
  }
}
