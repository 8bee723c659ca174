package io.ddbkit.testkit.internal.simulated.shape;

import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the service prints a value that it refuses. */
final class ValueText {
  private ValueText() {}

  static String of(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(ValueText::of).collect(Collectors.joining(", ", "[", "]"));
    }
    if (value instanceof JsonObject object) {
      return object.names().stream()
          .map(name -> Constraints.lowerFirst(name) + "=" + of(object.get(name)))
          .collect(Collectors.joining(", ", typeName(object) + "(", ")"));
    }
    return value instanceof BigDecimal number ? number.toPlainString() : "" + value;
  }

  /** Captured of key elements alone; other structures are told without a name. */
  private static String typeName(JsonObject object) {
    return object.has("KeyType") ? "KeySchemaElement" : "";
  }
}
