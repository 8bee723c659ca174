package io.ddbkit.provisioner.internal.dynamodb;

import io.ddbkit.provisioner.handler.Source;
import io.ddbkit.provisioner.handler.UnreadableAnswerException;
import io.ddbkit.spec.Key;
import io.ddbkit.spec.ScalarType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** The keys of a table or an index, as DescribeTable tells them. */
final class LiveKeys {
  private final TableDescription table;
  private final List<KeySchemaElement> schema;
  private final String whose;

  private LiveKeys(TableDescription table, List<KeySchemaElement> schema, String whose) {
    this.table = table;
    this.schema = Source.TABLE.told(schema, "an entry of KeySchema" + whose);
    this.whose = whose;
    this.schema.forEach(this::check);
  }

  static LiveKeys of(TableDescription table) {
    return new LiveKeys(table, table.keySchema(), "");
  }

  static LiveKeys of(TableDescription table, String index, List<KeySchemaElement> schema) {
    return new LiveKeys(table, schema, " of index " + index);
  }

  /** The keys that the table and all its indexes use, each once. */
  static Set<Key> ofAll(TableDescription table) {
    var all = new LinkedHashSet<>(of(table).all());
    LiveIndexes.local(table)
        .forEach(i -> all.addAll(of(table, LiveIndexes.name(i.indexName()), i.keySchema()).all()));
    LiveIndexes.readable(table)
        .forEach(i -> all.addAll(of(table, LiveIndexes.name(i.indexName()), i.keySchema()).all()));
    all.addAll(LiveVectorIndexes.keys(table));
    return all;
  }

  private void check(KeySchemaElement element) {
    var type = told(element.keyType(), "KeyType");
    if (type == KeyType.UNKNOWN_TO_SDK_VERSION) {
      throw unknown("KeyType in KeySchema" + whose, element.keyTypeAsString());
    }
  }

  /** At least one. */
  List<Key> partition() {
    return atLeastOne(KeyType.HASH);
  }

  /** The one of a table or a local index, the first of a global index. */
  Key firstSort() {
    return atLeastOne(KeyType.RANGE).get(0);
  }

  List<Key> sort() {
    return keys(KeyType.RANGE);
  }

  private List<Key> all() {
    return schema.stream().map(this::key).toList();
  }

  private List<Key> atLeastOne(KeyType type) {
    var keys = keys(type);
    if (keys.isEmpty()) {
      throw UnreadableAnswerException.without(
          Source.TABLE.action(), "a " + type + " key in KeySchema" + whose);
    }
    return keys;
  }

  private List<Key> keys(KeyType type) {
    var keys = new ArrayList<Key>(schema.size());
    for (var element : schema) {
      if (element.keyType() == type) {
        keys.add(key(element));
      }
    }
    return keys;
  }

  private Key key(KeySchemaElement element) {
    return named(table, told(element.attributeName(), "AttributeName"));
  }

  private <M> M told(@Nullable M value, String member) {
    return value != null ? value : Source.TABLE.told(value, member + " in KeySchema" + whose);
  }

  /** The attribute of this name, with the type that the table defines it with. */
  static Key named(TableDescription table, String name) {
    return new Key(name, type(table, name));
  }

  private static ScalarType type(TableDescription table, String attribute) {
    for (var definition :
        Source.TABLE.told(table.attributeDefinitions(), "an entry of AttributeDefinitions")) {
      if (attribute.equals(definition.attributeName())) {
        return type(attribute, code(definition));
      }
    }
    throw UnreadableAnswerException.without(
        Source.TABLE.action(), "AttributeDefinitions of " + attribute);
  }

  private static ScalarType type(String attribute, String code) {
    for (var type : ScalarType.values()) {
      if (type.code().equals(code)) {
        return type;
      }
    }
    throw unknown("AttributeType of " + attribute, code);
  }

  private static String code(AttributeDefinition definition) {
    var code = definition.attributeTypeAsString();
    return code != null
        ? code
        : Source.TABLE.told(code, "AttributeType of " + definition.attributeName());
  }

  private static UnreadableAnswerException unknown(String member, String value) {
    return UnreadableAnswerException.unknown(Source.TABLE.action(), member, value);
  }
}
