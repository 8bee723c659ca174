package io.ddbkit.benchmark;

import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

/** The table of the benchmark by single calls of the SDK: what nobody can be faster than. */
final class BareTable {
  private BareTable() {}

  static void create(DynamoDbClient client) {
    client.createTable(
        CreateTableRequest.builder()
            .tableName("orders")
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .attributeDefinitions(
                Stream.of("customerId", "placedAt", "status", "mail")
                    .map(BareTable::attribute)
                    .toList())
            .keySchema(key("customerId", KeyType.HASH), key("placedAt", KeyType.RANGE))
            .globalSecondaryIndexes(List.of(index("by-status", "status"), index("by-mail", "mail")))
            .streamSpecification(s -> s.streamEnabled(true).streamViewType("NEW_AND_OLD_IMAGES"))
            .build());
  }

  static void describe(DynamoDbClient client) {
    client.describeTable(r -> r.tableName("orders"));
  }

  private static AttributeDefinition attribute(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(name.equals("placedAt") ? "N" : "S")
        .build();
  }

  private static GlobalSecondaryIndex index(String name, String key) {
    return GlobalSecondaryIndex.builder()
        .indexName(name)
        .keySchema(key(key, KeyType.HASH))
        .projection(p -> p.projectionType(ProjectionType.ALL))
        .build();
  }

  private static KeySchemaElement key(String attribute, KeyType type) {
    return KeySchemaElement.builder().attributeName(attribute).keyType(type).build();
  }
}
