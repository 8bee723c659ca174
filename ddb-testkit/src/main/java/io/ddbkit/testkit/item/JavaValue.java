package io.ddbkit.testkit.item;

import io.ddbkit.spec.text.Printable;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A plain Java value as an attribute value. */
final class JavaValue {
  private JavaValue() {}

  static AttributeValue toAttribute(@Nullable Object value) {
    if (value == null) {
      return AttributeValue.fromNul(true);
    } else if (value instanceof AttributeValue attribute) {
      return attribute;
    } else if (value instanceof String text) {
      return AttributeValue.fromS(text);
    } else if (value instanceof Number number) {
      return AttributeValue.fromN(text(number));
    } else if (value instanceof Boolean flag) {
      return AttributeValue.fromBool(flag);
    } else if (value instanceof byte[] bytes) {
      return AttributeValue.fromB(SdkBytes.fromByteArray(bytes));
    } else if (value instanceof List<?> list) {
      return AttributeValue.fromL(list.stream().map(JavaValue::toAttribute).toList());
    } else if (value instanceof Map<?, ?> map) {
      return map(map);
    } else if (value instanceof Set<?> set) {
      return set(set);
    }
    throw unknown(value, value.getClass().getName() + " is not a type of an attribute");
  }

  private static AttributeValue map(Map<?, ?> map) {
    var members = new LinkedHashMap<String, AttributeValue>();
    map.forEach((name, value) -> members.put(String.valueOf(name), toAttribute(value)));
    return AttributeValue.fromM(members);
  }

  private static AttributeValue set(Set<?> set) {
    if (!set.isEmpty() && all(set, String.class)) {
      return AttributeValue.fromSs(set.stream().map(String.class::cast).toList());
    } else if (!set.isEmpty() && all(set, Number.class)) {
      return AttributeValue.fromNs(
          set.stream().map(Number.class::cast).map(JavaValue::text).toList());
    } else if (!set.isEmpty() && all(set, byte[].class)) {
      return AttributeValue.fromBs(
          set.stream().map(byte[].class::cast).map(SdkBytes::fromByteArray).toList());
    }
    throw unknown(
        set, "a set must hold at least one element, and only strings, numbers or byte arrays");
  }

  private static boolean all(Collection<?> values, Class<?> type) {
    return values.stream().allMatch(type::isInstance);
  }

  private static String text(Number number) {
    return new BigDecimal(number.toString()).toString();
  }

  private static IllegalArgumentException unknown(Object value, String why) {
    return new IllegalArgumentException(
        "%s cannot be an attribute: %s.".formatted(Printable.value(value), why));
  }
}
