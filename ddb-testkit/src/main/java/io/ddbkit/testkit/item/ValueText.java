package io.ddbkit.testkit.item;

import io.ddbkit.spec.text.Printable;
import java.util.Base64;
import java.util.Collection;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An attribute value as a person reads it. */
final class ValueText {
  private ValueText() {}

  static String of(AttributeValue value) {
    return switch (value.type()) {
      case S -> quoted(value.s());
      case N -> Printable.value(value.n());
      case BOOL -> String.valueOf(value.bool());
      case NUL -> "null";
      case B -> binary(value.b());
      case SS -> set(value.ss(), ValueText::quoted);
      case NS -> set(value.ns(), Printable::value);
      case BS -> set(value.bs(), ValueText::binary);
      case L -> value.l().stream().map(ValueText::of).collect(Collectors.joining(", ", "[", "]"));
      case M ->
          new TreeMap<>(value.m())
              .entrySet().stream()
                  .map(member -> Printable.value(member.getKey()) + ": " + of(member.getValue()))
                  .collect(Collectors.joining(", ", "{", "}"));
      default -> Printable.value(value);
    };
  }

  private static <T> String set(Collection<T> values, Function<T, String> text) {
    return values.stream().map(text).collect(Collectors.joining(", ", "<", ">"));
  }

  private static String quoted(String text) {
    return "\"" + Printable.value(text) + "\"";
  }

  private static String binary(SdkBytes bytes) {
    return "base64 " + Printable.value(Base64.getEncoder().encodeToString(bytes.asByteArray()));
  }
}
