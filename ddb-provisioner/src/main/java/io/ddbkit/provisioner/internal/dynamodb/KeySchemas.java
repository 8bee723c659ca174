package io.ddbkit.provisioner.internal.dynamodb;

import io.ddbkit.spec.Key;
import io.ddbkit.spec.ScalarType;
import io.ddbkit.traits.raw.RawAttribute;
import io.ddbkit.traits.raw.RawKey;
import java.util.Collection;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** Keys as the SDK has them: the raw form's mapping in its types. */
final class KeySchemas {
  private KeySchemas() {}

  /** The partition keys as HASH, then the sort keys as RANGE. */
  static List<KeySchemaElement> of(Collection<Key> partition, Collection<Key> sort) {
    return RawKey.schema(partition, sort).stream()
        .map(
            key ->
                KeySchemaElement.builder()
                    .attributeName(key.attributeName().orElseThrow())
                    .keyType(key.keyType().orElseThrow())
                    .build())
        .toList();
  }

  static List<AttributeDefinition> definitions(Collection<Key> keys) {
    return keys.stream()
        .map(RawAttribute::of)
        .map(
            attribute ->
                AttributeDefinition.builder()
                    .attributeName(attribute.attributeName().orElseThrow())
                    .attributeType(attribute.attributeType().orElseThrow())
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
