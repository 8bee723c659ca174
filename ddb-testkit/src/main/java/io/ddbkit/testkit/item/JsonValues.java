package io.ddbkit.testkit.item;

import io.ddbkit.spec.text.Printable;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;

/** Nodes of JSON as attribute values, in each of the two forms. */
final class JsonValues {
  private JsonValues() {}

  static Item plain(JsonNode object) {
    return new Item(members(object, JsonValues::plainValue));
  }

  static Item typed(JsonNode object) {
    return new Item(members(object, JsonValues::typedValue));
  }

  private static Map<String, AttributeValue> members(
      JsonNode object, Function<JsonNode, AttributeValue> form) {
    var members = new LinkedHashMap<String, AttributeValue>();
    object.properties().forEach(each -> members.put(each.getKey(), form.apply(each.getValue())));
    return members;
  }

  private static AttributeValue plainValue(JsonNode node) {
    return switch (node.getNodeType()) {
      case STRING -> AttributeValue.fromS(node.stringValue());
      case NUMBER -> AttributeValue.fromN(node.decimalValue().toString());
      case BOOLEAN -> AttributeValue.fromBool(node.booleanValue());
      case ARRAY -> AttributeValue.fromL(each(node, JsonValues::plainValue));
      case OBJECT -> AttributeValue.fromM(members(node, JsonValues::plainValue));
      default -> AttributeValue.fromNul(true);
    };
  }

  private static AttributeValue typedValue(JsonNode node) {
    if (!node.isObject() || node.size() != 1) {
      throw untyped(node);
    }
    var type = node.propertyNames().iterator().next();
    var value = node.get(type);
    return switch (type) {
      case "S" -> AttributeValue.fromS(text(value));
      case "N" -> AttributeValue.fromN(number(value));
      case "B" -> AttributeValue.fromB(bytes(value));
      case "BOOL" -> AttributeValue.fromBool(value.asBoolean());
      case "NULL" -> AttributeValue.fromNul(true);
      case "SS" -> AttributeValue.fromSs(each(value, JsonValues::text));
      case "NS" -> AttributeValue.fromNs(each(value, JsonValues::number));
      case "BS" -> AttributeValue.fromBs(each(value, JsonValues::bytes));
      case "L" -> AttributeValue.fromL(each(value, JsonValues::typedValue));
      case "M" -> AttributeValue.fromM(members(value, JsonValues::typedValue));
      default -> throw untyped(node);
    };
  }

  private static <T> List<T> each(JsonNode array, Function<JsonNode, T> form) {
    return array.values().stream().map(form).toList();
  }

  private static String text(JsonNode node) {
    if (!node.isString()) {
      throw untyped(node);
    }
    return node.stringValue();
  }

  private static String number(JsonNode node) {
    try {
      return new BigDecimal(text(node)).toString();
    } catch (NumberFormatException e) {
      throw untyped(node);
    }
  }

  private static SdkBytes bytes(JsonNode node) {
    return SdkBytes.fromByteArray(Base64.getDecoder().decode(text(node)));
  }

  private static IllegalArgumentException untyped(JsonNode node) {
    return new IllegalArgumentException(
        ("%s is no value of DynamoDB's JSON, which says the type of each, such as"
                + " {\"S\": \"text\"} or {\"N\": \"5\"}. Plain JSON is read by ItemJson.plain.")
            .formatted(Printable.value(node)));
  }
}
