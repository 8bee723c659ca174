package io.ddbkit.testkit.fault;

import io.ddbkit.testkit.item.Item;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** The tables that the calls are about, and parts of such calls. */
final class Orders {
  private Orders() {}

  static void create(DynamoDbClient client) {
    create(client, "orders");
  }

  static void create(DynamoDbClient client, String table) {
    client.createTable(
        r ->
            r.tableName(table)
                .billingMode("PAY_PER_REQUEST")
                .attributeDefinitions(
                    AttributeDefinition.builder().attributeName("id").attributeType("S").build())
                .keySchema(KeySchemaElement.builder().attributeName("id").keyType("HASH").build()));
  }

  static TransactWriteItem put(String id) {
    return put("orders", id);
  }

  static TransactWriteItem put(String table, String id) {
    var item = Item.of("id", id).attributes();
    return TransactWriteItem.builder().put(r -> r.tableName(table).item(item)).build();
  }

  static TransactWriteItem putIfAbsent(String id) {
    var item = Item.of("id", id).attributes();
    return TransactWriteItem.builder()
        .put(r -> r.tableName("orders").item(item).conditionExpression("attribute_not_exists(id)"))
        .build();
  }

  static List<WriteRequest> writes(String... ids) {
    return Arrays.stream(ids).map(Orders::write).toList();
  }

  private static WriteRequest write(String id) {
    var item = Item.of("id", id).attributes();
    return WriteRequest.builder().putRequest(r -> r.item(item)).build();
  }

  static KeysAndAttributes keys(String... ids) {
    return KeysAndAttributes.builder()
        .keys(Arrays.stream(ids).map(id -> Item.of("id", id).attributes()).toList())
        .consistentRead(true)
        .projectionExpression("id")
        .build();
  }

  static List<String> ids(List<Map<String, AttributeValue>> items) {
    return items.stream().map(item -> String.valueOf(item.get("id").s())).sorted().toList();
  }
}
