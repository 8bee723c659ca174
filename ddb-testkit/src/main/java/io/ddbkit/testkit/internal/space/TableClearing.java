package io.ddbkit.testkit.internal.space;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Deletes the items of tables, and keeps the tables. */
public record TableClearing(DynamoDbClient dynamoDb) {
  /** BatchWriteItem takes no more. */
  private static final int BATCH = 25;

  /** All tables whose names begin so. */
  public void all(String prefix) {
    dynamoDb.listTablesPaginator().tableNames().stream()
        .filter(table -> table.startsWith(prefix))
        .forEach(this::one);
  }

  private void one(String table) {
    var key =
        dynamoDb.describeTable(r -> r.tableName(table)).table().keySchema().stream()
            .map(KeySchemaElement::attributeName)
            .toList();
    var names =
        IntStream.range(0, key.size()).boxed().collect(Collectors.toMap(i -> "#k" + i, key::get));
    for (var page :
        dynamoDb.scanPaginator(
            r ->
                r.tableName(table)
                    .consistentRead(true)
                    .projectionExpression(String.join(", ", names.keySet()))
                    .expressionAttributeNames(names))) {
      delete(table, page.items());
    }
  }

  private void delete(String table, List<Map<String, AttributeValue>> keys) {
    for (int from = 0; from < keys.size(); from += BATCH) {
      var batch =
          keys.subList(from, Math.min(from + BATCH, keys.size())).stream()
              .map(key -> WriteRequest.builder().deleteRequest(d -> d.key(key)).build())
              .toList();
      send(Map.of(table, batch));
    }
  }

  private void send(Map<String, List<WriteRequest>> requests) {
    for (var left = requests; !left.isEmpty(); ) {
      var some = left;
      left = dynamoDb.batchWriteItem(r -> r.requestItems(some)).unprocessedItems();
    }
  }
}
