package consumer;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Uses its table as soon as it is made. */
public class Orders {
  private final DynamoDbClient dynamoDb;
  private final int found;

  public Orders(DynamoDbClient dynamoDb) {
    this.dynamoDb = dynamoDb;
    this.found = count();
  }

  public void place(String id) {
    dynamoDb.putItem(r -> r.tableName("orders").item(Map.of("id", AttributeValue.fromS(id))));
  }

  public int count() {
    return dynamoDb.scan(r -> r.tableName("orders")).count();
  }

  /** How many there were when this was made. */
  public int found() {
    return found;
  }
}
