package io.ddbkit.provisioner.internal.dynamodb;

import io.ddbkit.spec.Key;
import io.ddbkit.spec.ScalarType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** Keys in AWS's form, and back. */
final class KeySchemas {
  private KeySchemas() {}

  /** The partition keys as HASH, then the sort keys as RANGE. */
  static List<KeySchemaElement> of(Collection<Key> partition, Collection<Key> sort) {
    var elements = new ArrayList<KeySchemaElement>();
    partition.forEach(key -> elements.add(element(key, KeyType.HASH)));
    sort.forEach(key -> elements.add(element(key, KeyType.RANGE)));
    return elements;
  }

  private static KeySchemaElement element(Key key, KeyType type) {
    return KeySchemaElement.builder().attributeName(key.name()).keyType(type).build();
  }

  static List<AttributeDefinition> definitions(Collection<Key> keys) {
    return keys.stream()
        .map(
            key ->
                AttributeDefinition.builder()
                    .attributeName(key.name())
                    .attributeType(key.type().code())
                    .build())
        .toList();
  }

  /** The keys of one type of a schema, with the types that the table's definitions give them. */
  static List<Key> keys(List<KeySchemaElement> schema, KeyType type, TableDescription table) {
    return schema.stream()
        .filter(element -> element.keyType() == type)
        .map(element -> key(element.attributeName(), table))
        .toList();
  }

  private static Key key(String attribute, TableDescription table) {
    return table.attributeDefinitions().stream()
        .filter(definition -> definition.attributeName().equals(attribute))
        .findFirst()
        .map(
            definition -> new Key(attribute, ScalarType.ofCode(definition.attributeTypeAsString())))
        .orElseThrow(() -> new IllegalStateException("DescribeTable defines no " + attribute));
  }
}
