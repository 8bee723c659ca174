package io.ddbkit.provisioner.bean;

import io.ddbkit.spec.Key;
import io.ddbkit.spec.ScalarType;
import io.ddbkit.spec.text.Printable;
import io.ddbkit.spec.trait.Origin;
import java.util.Optional;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverter;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.KeyAttributeMetadata;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** The attributes of a schema, as they are stored. */
record BeanAttributes(TableSchema<?> schema) {

  /** The name of the class that the schema is of. */
  static String nameOf(TableSchema<?> schema) {
    return Printable.value(schema.itemType().rawClass().getName());
  }

  /** The type that an attribute is stored as; empty: the bean does not have it. */
  Optional<AttributeValueType> type(String attribute) {
    var key = schema.tableMetadata().keyAttributes().stream();
    return key.filter(each -> each.name().equals(attribute))
        .map(KeyAttributeMetadata::attributeValueType)
        .findFirst()
        .or(() -> converter(attribute).map(AttributeConverter::attributeValueType));
  }

  private Optional<AttributeConverter<?>> converter(String attribute) {
    return schema.attributeNames().contains(attribute)
        ? Optional.ofNullable(schema.converterForAttribute(attribute))
        : Optional.empty();
  }

  /** An attribute of this name as a key. */
  Key key(String attribute) {
    var type = type(attribute).map(AttributeValueType::name);
    return Key.of(attribute, ScalarType.ofCode(type.orElse("missing")));
  }

  /** The place of an attribute, for those who look for it. */
  Origin origin(String attribute) {
    return Origin.of("attribute " + Printable.value(attribute) + " of " + nameOf(schema));
  }

  /** The place of the whole bean. */
  Origin origin() {
    return Origin.of(nameOf(schema));
  }
}
