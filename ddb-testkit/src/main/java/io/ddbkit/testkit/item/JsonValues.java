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

/** Parts of JSON as attribute values, in each of the two forms. */
final class JsonValues {
  private JsonValues() {}

  static Item plain(JsonPart object) {
    return new Item(members(object, JsonValues::plainValue));
  }

  static Item typed(JsonPart object) {
    return new Item(members(object, JsonValues::typedValue));
  }

  private static Map<String, AttributeValue> members(
      JsonPart object, Function<JsonPart, AttributeValue> form) {
    var members = new LinkedHashMap<String, AttributeValue>();
    object.members().forEach((name, value) -> members.put(name, form.apply(value)));
    return members;
  }

  private static AttributeValue plainValue(JsonPart part) {
    if (part.isObject()) {
      return AttributeValue.fromM(members(part, JsonValues::plainValue));
    } else if (part.isArray()) {
      return AttributeValue.fromL(each(part, JsonValues::plainValue));
    } else if (part.value() instanceof String text) {
      return AttributeValue.fromS(text);
    } else if (part.value() instanceof BigDecimal number) {
      return AttributeValue.fromN(number.toString());
    } else if (part.value() instanceof Boolean flag) {
      return AttributeValue.fromBool(flag);
    }
    return AttributeValue.fromNul(true);
  }

  private static AttributeValue typedValue(JsonPart part) {
    if (part.members().size() != 1) {
      throw untyped(part);
    }
    var type = part.members().keySet().iterator().next();
    var value = part.members().values().iterator().next();
    return switch (type) {
      case "S" -> AttributeValue.fromS(text(value));
      case "N" -> AttributeValue.fromN(number(value));
      case "B" -> AttributeValue.fromB(bytes(value));
      case "BOOL" -> AttributeValue.fromBool(flag(value));
      case "NULL" -> AttributeValue.fromNul(true);
      case "SS" -> AttributeValue.fromSs(each(value, JsonValues::text));
      case "NS" -> AttributeValue.fromNs(each(value, JsonValues::number));
      case "BS" -> AttributeValue.fromBs(each(value, JsonValues::bytes));
      case "L" -> AttributeValue.fromL(each(value, JsonValues::typedValue));
      case "M" -> AttributeValue.fromM(members(object(value), JsonValues::typedValue));
      default -> throw untyped(part);
    };
  }

  private static <T> List<T> each(JsonPart array, Function<JsonPart, T> form) {
    if (!array.isArray()) {
      throw untyped(array);
    }
    return array.elements().stream().map(form).toList();
  }

  private static JsonPart object(JsonPart part) {
    if (!part.isObject()) {
      throw untyped(part);
    }
    return part;
  }

  private static String text(JsonPart part) {
    if (part.value() instanceof String text) {
      return text;
    }
    throw untyped(part);
  }

  private static boolean flag(JsonPart part) {
    if (part.value() instanceof Boolean flag) {
      return flag;
    }
    throw untyped(part);
  }

  private static String number(JsonPart part) {
    try {
      return new BigDecimal(text(part)).toString();
    } catch (NumberFormatException e) {
      throw untyped(part);
    }
  }

  private static SdkBytes bytes(JsonPart part) {
    return SdkBytes.fromByteArray(Base64.getDecoder().decode(text(part)));
  }

  private static IllegalArgumentException untyped(JsonPart part) {
    return new IllegalArgumentException(
        ("%s is not DynamoDB JSON, which has a type for each value, such as"
                + " {\"S\": \"text\"} or {\"N\": \"5\"}. For plain JSON use ItemJson.plain.")
            .formatted(Printable.value(part)));
  }
}
