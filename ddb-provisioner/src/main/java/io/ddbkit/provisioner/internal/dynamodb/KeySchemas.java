package io.ddbkit.provisioner.internal.dynamodb;

import io.ddbkit.spec.Key;
import io.ddbkit.traits.raw.RawAttribute;
import io.ddbkit.traits.raw.RawKey;
import java.util.Collection;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;

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
}
