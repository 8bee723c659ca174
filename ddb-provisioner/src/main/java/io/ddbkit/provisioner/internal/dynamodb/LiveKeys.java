package io.ddbkit.provisioner.internal.dynamodb;

import io.ddbkit.provisioner.handler.Source;
import io.ddbkit.provisioner.handler.UnreadableAnswerException;
import io.ddbkit.spec.Key;
import io.ddbkit.spec.ScalarType;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
    var type = Source.TABLE.told(element.keyType(), "KeyType in KeySchema" + whose);
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
    return schema.stream().filter(element -> element.keyType() == type).map(this::key).toList();
  }

  private Key key(KeySchemaElement element) {
    var name = Source.TABLE.told(element.attributeName(), "AttributeName in KeySchema" + whose);
    return named(table, name);
  }

  /** The attribute of this name, with the type that the table defines it with. */
  static Key named(TableDescription table, String name) {
    return new Key(name, type(table, name));
  }

  private static ScalarType type(TableDescription table, String attribute) {
    var member = "AttributeDefinitions of " + attribute;
    var code =
        Source.TABLE.told(table.attributeDefinitions(), "an entry of AttributeDefinitions").stream()
            .filter(definition -> attribute.equals(definition.attributeName()))
            .map(LiveKeys::code)
            .findFirst()
            .orElseThrow(() -> UnreadableAnswerException.without(Source.TABLE.action(), member));
    return Arrays.stream(ScalarType.values())
        .filter(type -> type.code().equals(code))
        .findFirst()
        .orElseThrow(() -> unknown("AttributeType of " + attribute, code));
  }

  private static String code(AttributeDefinition definition) {
    return Source.TABLE.told(
        definition.attributeTypeAsString(), "AttributeType of " + definition.attributeName());
  }

  private static UnreadableAnswerException unknown(String member, String value) {
    return UnreadableAnswerException.unknown(Source.TABLE.action(), member, value);
  }
}
