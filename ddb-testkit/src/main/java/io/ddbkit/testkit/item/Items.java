package io.ddbkit.testkit.item;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.internal.CheckReturnValue;
import io.ddbkit.spec.text.Printable;
import io.ddbkit.testkit.junit.TestTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Some items of a table: all of them, those of a key, or those of an index's key. All pages are
 * read; a table is read consistently, and an index, which cannot be, as it is.
 */
@CheckReturnValue
public final class Items {
  private final DynamoDbClient client;
  private final String table;
  private final Optional<String> index;
  private final Map<String, AttributeValue> key;

  private Items(
      DynamoDbClient client,
      String table,
      Optional<String> index,
      Map<String, AttributeValue> key) {
    this.client = client;
    this.table = table;
    this.index = index;
    this.key = key;
  }

  /** All items of this table. */
  public static Items of(DynamoDbClient client, String table) {
    requireNonNull(client, "client");
    requireNonNull(table, "table");
    return new Items(client, table, Optional.empty(), Map.of());
  }

  /** All items of the table of a test. */
  public static Items of(TestTable table) {
    requireNonNull(table, "table");
    return of(table.client(), table.name());
  }

  /** The same, read from this index. */
  public Items inIndex(String index) {
    requireNonNull(index, "index");
    return new Items(client, table, Optional.of(index), key);
  }

  /**
   * Only the items with this value in a key attribute. Name the partition key first, so that a
   * query reads them; sort keys may follow.
   *
   * @param value as {@link Item#of(String, Object)} takes it
   */
  public Items where(String attribute, @Nullable Object value) {
    requireNonNull(attribute, "attribute");
    var longer = new LinkedHashMap<>(key);
    longer.put(attribute, JavaValue.toAttribute(value));
    return new Items(client, table, index, longer);
  }

  /** The client that reads them. */
  public DynamoDbClient client() {
    return client;
  }

  /** Whether they are read as they were a moment ago, as those of an index are. */
  public boolean mayLag() {
    return index.isPresent();
  }

  /**
   * Reads them.
   *
   * @throws software.amazon.awssdk.core.exception.SdkException if the call fails
   */
  public List<Item> read() {
    return key.isEmpty() ? scan() : query();
  }

  private List<Item> scan() {
    return client
        .scanPaginator(
            r -> r.tableName(table).indexName(index.orElse(null)).consistentRead(!mayLag()))
        .items()
        .stream()
        .map(Item::new)
        .toList();
  }

  private List<Item> query() {
    var names = new LinkedHashMap<String, String>();
    var values = new LinkedHashMap<String, AttributeValue>();
    var conditions = new ArrayList<String>();
    key.forEach(
        (attribute, value) -> {
          int number = conditions.size();
          names.put("#k" + number, attribute);
          values.put(":k" + number, value);
          conditions.add("#k" + number + " = :k" + number);
        });
    var request =
        QueryRequest.builder()
            .tableName(table)
            .indexName(index.orElse(null))
            .consistentRead(!mayLag())
            .keyConditionExpression(String.join(" AND ", conditions))
            .expressionAttributeNames(names)
            .expressionAttributeValues(values)
            .build();
    return client.queryPaginator(request).items().stream().map(Item::new).toList();
  }

  /** Such as {@code items of orders, index by-mail, where mail = "a@b"}. */
  @Override
  public String toString() {
    var where =
        key.entrySet().stream()
            .map(part -> Printable.value(part.getKey()) + " = " + ValueText.of(part.getValue()))
            .collect(Collectors.joining(" and "));
    return "items of "
        + Printable.value(table)
        + index.map(name -> ", index " + Printable.value(name)).orElse("")
        + (where.isEmpty() ? "" : ", where " + where);
  }
}
