package io.ddbkit.testkit.internal.simulated.expression;

import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import java.util.Optional;
import java.util.Set;

/** How values are compared. A value that is not there compares with none. */
final class Comparisons {
  static final Set<String> ALL = Set.of("=", "<>", "<", "<=", ">", ">=");

  private Comparisons() {}

  static boolean test(String comparator, Optional<JsonObject> left, Optional<JsonObject> right) {
    if (left.isEmpty() || right.isEmpty()) {
      return comparator.equals("<>") && left.isPresent() != right.isPresent();
    }
    return test(comparator, left.get(), right.get());
  }

  private static boolean test(String comparator, JsonObject left, JsonObject right) {
    if (comparator.equals("=") || comparator.equals("<>")) {
      return Values.equal(left, right) == comparator.equals("=");
    }
    if (!Values.isOrdered(left) || !Values.type(left).equals(Values.type(right))) {
      return false;
    }
    int order = Values.compare(left, right);
    return switch (comparator) {
      case "<" -> order < 0;
      case "<=" -> order <= 0;
      case ">" -> order > 0;
      default -> order >= 0;
    };
  }

  static Condition function(String name, Path path, Operand operand) {
    return item -> {
      var value = path.get(item);
      var other = operand.of(item);
      return value.isPresent() && other.isPresent() && holds(name, value.get(), other.get());
    };
  }

  private static boolean isIn(JsonObject value, JsonObject part) {
    var type = Values.type(value);
    return switch (type) {
      case "S" -> part.has("S") && value.string("S").contains(part.string("S"));
      case "L" -> value.objects("L").stream().anyMatch(it -> Values.equal(it, part));
      case "SS", "NS", "BS" ->
          value.texts(type).contains(part.text(type.substring(0, 1)).orElse(""));
      default -> false;
    };
  }

  /** The functions, which read like words. */
  static boolean holds(String function, JsonObject value, JsonObject other) {
    return switch (function) {
      case "attribute_type" -> other.text("S").filter(Values.type(value)::equals).isPresent();
      case "begins_with" ->
          Values.type(value).equals(Values.type(other))
              && value.text("S").orElse("").startsWith(other.text("S").orElse("?"));
      default -> isIn(value, other);
    };
  }
}
