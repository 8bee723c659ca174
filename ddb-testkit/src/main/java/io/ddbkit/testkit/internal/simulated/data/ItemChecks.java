package io.ddbkit.testkit.internal.simulated.data;

import io.ddbkit.testkit.internal.simulated.expression.Values;
import io.ddbkit.testkit.internal.simulated.table.GlobalIndex;
import io.ddbkit.testkit.internal.simulated.table.Table;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import io.ddbkit.testkit.internal.simulated.wire.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** What an item and a key must be. */
final class ItemChecks {
  private ItemChecks() {}

  static void item(Table table, JsonObject item) {
    for (var key : table.keys()) {
      var value =
          item.object(key.name())
              .orElseThrow(() -> Refusal.invalid("Missing the key " + key.name() + " in the item"));
      var expected = type(table, key.name());
      if (!Values.type(value).equals(expected)) {
        throw Refusal.invalid(
            "Type mismatch for key %s expected: %s actual: %s"
                .formatted(key.name(), expected, Values.type(value)));
      }
      notEmpty(key.name(), value);
    }
    table.globals().values().forEach(index -> index(table, index, item));
    values(item);
  }

  private static void index(Table table, GlobalIndex index, JsonObject item) {
    for (var key : index.keys()) {
      var expected = type(table, key.name());
      item.object(key.name())
          .filter(value -> !Values.type(value).equals(expected))
          .ifPresent(
              value -> {
                throw Refusal.invalid(
                    "Type mismatch for Index Key %s Expected: %s Actual: %s IndexName: %s"
                        .formatted(key.name(), expected, Values.type(value), index.name()));
              });
    }
  }

  /** A key has the elements of the schema, and no others. */
  static void key(Table table, JsonObject key) {
    var names = table.keys().stream().map(each -> each.name()).toList();
    if (!key.names().equals(Set.copyOf(names))
        || !names.stream().allMatch(name -> isOfItsType(table, key, name))) {
      throw Refusal.validation("The provided key element does not match the schema");
    }
    names.forEach(name -> notEmpty(name, key.object(name).orElseThrow()));
  }

  private static boolean isOfItsType(Table table, JsonObject key, String name) {
    return key.object(name).filter(it -> Values.type(it).equals(type(table, name))).isPresent();
  }

  private static String type(Table table, String name) {
    return table.definitions().getOrDefault(name, "S");
  }

  private static void notEmpty(String key, JsonObject value) {
    for (var type : List.of("S", "B")) {
      if (value.text(type).filter(String::isEmpty).isPresent()) {
        throw Refusal.validation(
            ("One or more parameter values are not valid. The AttributeValue for a key attribute"
                    + " cannot contain an empty %s value. Key: %s")
                .formatted(type.equals("S") ? "string" : "binary", key));
      }
    }
  }

  private static void values(JsonObject item) {
    for (var name : item.names()) {
      var value = item.object(name).orElseGet(JsonObject::new);
      if (value.names().size() != 1) {
        throw Refusal.validation(
            value.isEmpty()
                ? "Supplied AttributeValue is empty, must contain exactly one of the supported"
                    + " datatypes"
                : "Supplied AttributeValue has more than one datatypes set, must contain exactly"
                    + " one of the supported datatypes");
      }
      value.text("N").ifPresent(ItemChecks::number);
    }
  }

  private static void number(String number) {
    try {
      var unused = new BigDecimal(number);
    } catch (NumberFormatException e) {
      throw Refusal.validation("The parameter cannot be converted to a numeric value: " + number);
    }
  }
}
