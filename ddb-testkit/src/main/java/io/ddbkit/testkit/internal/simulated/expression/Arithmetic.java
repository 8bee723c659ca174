package io.ddbkit.testkit.internal.simulated.expression;

import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import io.ddbkit.testkit.internal.simulated.wire.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Optional;

/** What updates calculate: sums, and sets with more or fewer elements. */
final class Arithmetic {
  private Arithmetic() {}

  static Operand calculate(Operand left, String sign, Operand right) {
    return item -> {
      var one = left.of(item).orElseThrow(Update::missing);
      var other = right.of(item).orElseThrow(Update::missing);
      if (!one.has("N") || !other.has("N")) {
        throw Refusal.validation("An operand in the update expression has an incorrect data type");
      }
      var a = Values.number(one);
      var b = Values.number(other);
      return Optional.of(Values.number(sign.equals("+") ? a.add(b) : a.subtract(b)));
    };
  }

  /** What is there and another number, or the elements of another set. */
  static Operand add(Path path, Operand more) {
    return item -> {
      var value = more.of(item).orElseThrow(Update::missing);
      var there = path.get(item);
      if (there.isEmpty()) {
        return Optional.of(value);
      }
      return value.has("N")
          ? calculate(path::get, "+", more).of(item)
          : Optional.of(set(there.get(), value, true));
    };
  }

  /** What is there without the elements of another set. */
  static Operand subtract(Path path, Operand less) {
    return item ->
        path.get(item)
            .map(there -> set(there, less.of(item).orElseThrow(Update::missing), false))
            .filter(left -> !left.list(Values.type(left)).isEmpty());
  }

  private static JsonObject set(JsonObject there, JsonObject value, boolean isMore) {
    var type = Values.type(value);
    if (!type.equals(Values.type(there)) || !type.endsWith("S") || type.equals("S")) {
      throw Refusal.validation("An operand in the update expression has an incorrect data type");
    }
    var elements = new LinkedHashSet<>(there.list(type));
    if (isMore) {
      elements.addAll(value.list(type));
    } else {
      value.list(type).forEach(elements::remove);
    }
    return new JsonObject().put(type, new ArrayList<>(elements));
  }

  static Operand append(Operand one, Operand other) {
    return item -> {
      var all = new ArrayList<>(one.of(item).orElseThrow(Update::missing).list("L"));
      all.addAll(other.of(item).orElseThrow(Update::missing).list("L"));
      return Optional.of(new JsonObject().put("L", all));
    };
  }
}
