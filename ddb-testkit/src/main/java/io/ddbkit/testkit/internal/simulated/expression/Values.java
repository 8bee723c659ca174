package io.ddbkit.testkit.internal.simulated.expression;

import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;

/** Attribute values in their wire format, such as {@code {"S": "text"}}. */
public final class Values {
  private Values() {}

  /** The type, such as {@code S}. */
  public static String type(JsonObject value) {
    return value.names().stream().findFirst().orElse("");
  }

  public static JsonObject number(BigDecimal number) {
    return new JsonObject().put("N", number.stripTrailingZeros().toPlainString());
  }

  public static BigDecimal number(JsonObject value) {
    return new BigDecimal(value.string("N"));
  }

  /** The order of two values of one type that can be a key. */
  public static int compare(JsonObject one, JsonObject other) {
    return switch (type(one)) {
      case "N" -> number(one).compareTo(number(other));
      case "B" -> Arrays.compareUnsigned(bytes(one), bytes(other));
      default -> Arrays.compareUnsigned(utf8(one), utf8(other));
    };
  }

  public static boolean isOrdered(JsonObject value) {
    return List.of("S", "N", "B").contains(type(value));
  }

  /** Whether both are the same to DynamoDB: numbers by their value, sets without order. */
  public static boolean equal(JsonObject one, JsonObject other) {
    var type = type(one);
    if (!type.equals(type(other))) {
      return false;
    }
    return switch (type) {
      case "N" -> number(one).compareTo(number(other)) == 0;
      case "SS", "NS", "BS" ->
          new HashSet<>(one.list(type)).equals(new HashSet<>(other.list(type)));
      default -> one.equals(other);
    };
  }

  private static byte[] utf8(JsonObject value) {
    return value.text("S").orElse("").getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] bytes(JsonObject value) {
    return Base64.getDecoder().decode(value.text("B").orElse(""));
  }

  /** How many characters, bytes or elements a value has. */
  static int size(JsonObject value) {
    var type = type(value);
    return switch (type) {
      case "S" -> value.string("S").length();
      case "B" -> bytes(value).length;
      case "M" -> value.object("M").orElseThrow().names().size();
      default -> value.list(type).size();
    };
  }
}
