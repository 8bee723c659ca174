package io.ddbkit.testkit.engine;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/** Requests that several tests send. */
final class Tables {
  private Tables() {}

  static void createSimple(DynamoDbClient client, String name) {
    client.createTable(
        CreateTableRequest.builder()
            .tableName(name)
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .attributeDefinitions(attribute("pk"))
            .keySchema(key("pk", KeyType.HASH))
            .build());
  }

  /** Key pk and sk, index byMail (mail), local index byDate (pk, date), stream with both images. */
  static void createIndexed(DynamoDbClient client, String name) {
    client.createTable(
        CreateTableRequest.builder()
            .tableName(name)
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .attributeDefinitions(
                Stream.of("pk", "sk", "mail", "date").map(Tables::attribute).toList())
            .keySchema(key("pk", KeyType.HASH), key("sk", KeyType.RANGE))
            .globalSecondaryIndexes(
                GlobalSecondaryIndex.builder()
                    .indexName("byMail")
                    .keySchema(key("mail", KeyType.HASH))
                    .projection(p -> p.projectionType(ProjectionType.ALL))
                    .build())
            .localSecondaryIndexes(
                LocalSecondaryIndex.builder()
                    .indexName("byDate")
                    .keySchema(key("pk", KeyType.HASH), key("date", KeyType.RANGE))
                    .projection(p -> p.projectionType(ProjectionType.ALL))
                    .build())
            .streamSpecification(
                s -> s.streamEnabled(true).streamViewType(StreamViewType.NEW_AND_OLD_IMAGES))
            .build());
  }

  static void put(DynamoDbClient client, String table, Map<String, AttributeValue> item) {
    client.putItem(p -> p.tableName(table).item(item));
  }

  static Map<String, AttributeValue> item(String pk, String sk) {
    return Map.of("pk", s(pk), "sk", s(sk), "mail", s("m@x"), "date", s("d" + sk));
  }

  static void addIndex(DynamoDbClient client, String table, String attribute) {
    client.updateTable(
        UpdateTableRequest.builder()
            .tableName(table)
            .attributeDefinitions(attribute(attribute))
            .globalSecondaryIndexUpdates(
                GlobalSecondaryIndexUpdate.builder()
                    .create(
                        i ->
                            i.indexName("by-" + attribute)
                                .keySchema(key(attribute, KeyType.HASH))
                                .projection(p -> p.projectionType(ProjectionType.ALL)))
                    .build())
            .build());
  }

  static boolean indexActive(DynamoDbClient client, String table, String attribute) {
    return client.describeTable(d -> d.tableName(table)).table().globalSecondaryIndexes().stream()
        .anyMatch(
            i -> i.indexName().equals("by-" + attribute) && i.indexStatus() == IndexStatus.ACTIVE);
  }

  static void expireBy(DynamoDbClient client, String table, String attribute) {
    client.updateTimeToLive(
        u ->
            u.tableName(table)
                .timeToLiveSpecification(t -> t.enabled(true).attributeName(attribute)));
  }

  static AttributeValue s(String value) {
    return AttributeValue.fromS(value);
  }

  static AttributeValue secondsFromNow(long seconds) {
    return AttributeValue.fromN(Long.toString(System.currentTimeMillis() / 1000 + seconds));
  }

  /** Waits in real time, since an engine has a clock of its own. */
  static void await(Duration limit, Callable<Boolean> condition) {
    Awaitility.await().atMost(limit).pollInterval(Duration.ofMillis(50)).until(condition);
  }

  private static AttributeDefinition attribute(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  private static KeySchemaElement key(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }
}
