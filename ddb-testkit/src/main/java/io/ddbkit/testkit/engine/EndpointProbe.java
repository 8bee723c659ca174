package io.ddbkit.testkit.engine;

import io.ddbkit.provisioner.time.Pace;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.traits.Encryption;
import io.ddbkit.traits.Protection;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/**
 * Finds out what stands behind a URL, by a table that is made and dropped. Whether each access key
 * has a database of its own shows when it is looked for with another one: DynamoDB Local has them
 * unless it was started with {@code -sharedDb}, and nothing that it says tells which.
 */
final class EndpointProbe {
  private final Connection connection;

  EndpointProbe(Connection connection) {
    this.connection = connection;
  }

  /**
   * What was found.
   *
   * @param isolation what keeps spaces apart
   * @param cannotHold settings that are refused or forgotten, each with the reason
   */
  record Found(Isolation isolation, Map<Setting<?>, String> cannotHold) {}

  /** Tries whether other access keys than the one that was said have databases of their own. */
  Found withOtherKeys() {
    try (var one = client("one");
        var other = client("other")) {
      return look(one, other);
    } catch (DynamoDbException refused) {
      return withTheKeyThatWasSaid();
    }
  }

  /** Uses no other access key than the one that was said. */
  Found withTheKeyThatWasSaid() {
    try (var dynamoDb = new Clients(connection).dynamoDb()) {
      return look(dynamoDb, dynamoDb);
    }
  }

  private DynamoDbClient client(String label) {
    return new Clients(connection.withAccessKey(SpaceNames.accessKey(label))).dynamoDb();
  }

  private static Found look(DynamoDbClient one, DynamoDbClient other) {
    var table = SpaceNames.prefix(Instant.now(), "probe") + "probe";
    create(one, table);
    try {
      var seen = other.listTablesPaginator().tableNames().stream().anyMatch(table::equals);
      return new Found(seen ? Isolation.NAMES : Isolation.CREDENTIALS, cannotHold(one, table));
    } finally {
      new TableDrop(one, Pace.AT_ONCE).one(table);
    }
  }

  private static Map<Setting<?>, String> cannotHold(DynamoDbClient dynamoDb, String table) {
    var missing = new HashMap<Setting<?>, String>();
    if (dynamoDb.describeTable(r -> r.tableName(table)).table().sseDescription() == null) {
      missing.put(Encryption.ENCRYPTION, "this endpoint accepts a key and forgets it");
    }
    try {
      dynamoDb.describeContinuousBackups(r -> r.tableName(table));
    } catch (DynamoDbException notOffered) {
      missing.put(Protection.RECOVERY, "this endpoint does not tell of continuous backups");
    }
    return missing;
  }

  private static void create(DynamoDbClient dynamoDb, String table) {
    dynamoDb.createTable(
        r ->
            r.tableName(table)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .sseSpecification(sse -> sse.enabled(true))
                .attributeDefinitions(
                    AttributeDefinition.builder()
                        .attributeName("id")
                        .attributeType(ScalarAttributeType.S)
                        .build())
                .keySchema(
                    KeySchemaElement.builder().attributeName("id").keyType(KeyType.HASH).build()));
  }
}
