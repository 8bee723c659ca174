package io.ddbkit.testkit.engine;

import io.ddbkit.provisioner.time.Pace;
import java.time.Instant;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/**
 * Finds out what keeps spaces apart: a table is made with one access key, looked for with another,
 * and dropped. DynamoDB Local has a database for each access key unless it was started with {@code
 * -sharedDb}; nothing that it says tells which.
 */
final class IsolationProbe {
  private final Connection connection;

  IsolationProbe(Connection connection) {
    this.connection = connection;
  }

  Isolation find() {
    var table = SpaceNames.prefix(Instant.now(), "probe") + "isolation";
    try (var one = client("one");
        var other = client("other")) {
      if (!created(one, table)) {
        return Isolation.NAMES;
      }
      try {
        var seen = other.listTablesPaginator().tableNames().stream().anyMatch(table::equals);
        return seen ? Isolation.NAMES : Isolation.CREDENTIALS;
      } finally {
        new TableDrop(one, Pace.AT_ONCE).one(table);
      }
    }
  }

  private DynamoDbClient client(String label) {
    return new Clients(connection.withAccessKey(SpaceNames.accessKey(label))).dynamoDb();
  }

  /** False: the engine takes only access keys that it knows. */
  private static boolean created(DynamoDbClient dynamoDb, String table) {
    try {
      create(dynamoDb, table);
      return true;
    } catch (DynamoDbException refused) {
      return false;
    }
  }

  private static void create(DynamoDbClient dynamoDb, String table) {
    dynamoDb.createTable(
        r ->
            r.tableName(table)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(
                    AttributeDefinition.builder()
                        .attributeName("id")
                        .attributeType(ScalarAttributeType.S)
                        .build())
                .keySchema(
                    KeySchemaElement.builder().attributeName("id").keyType(KeyType.HASH).build()));
  }
}
