package io.ddbkit.testkit.internal.simulated.expression;

import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import io.ddbkit.testkit.internal.simulated.wire.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The way to an attribute: names, and places in lists.
 *
 * @param steps a {@link String} or an {@link Integer} each
 */
record Path(List<Object> steps) {

  static Path read(Tokens tokens, Scope scope) {
    var steps = new ArrayList<Object>();
    steps.add(scope.name(tokens.take()));
    while (true) {
      if (tokens.takeIf(".")) {
        steps.add(scope.name(tokens.take()));
      } else if (tokens.takeIf("[")) {
        steps.add(place(tokens));
        tokens.require("]");
      } else {
        return new Path(steps);
      }
    }
  }

  private static Integer place(Tokens tokens) {
    if (!tokens.peek().matches("\\d{1,6}")) {
      throw tokens.syntax();
    }
    return Integer.valueOf(tokens.take());
  }

  String top() {
    return (String) steps.get(0);
  }

  Optional<JsonObject> get(JsonObject item) {
    var value = item.object(top());
    for (var step : steps.subList(1, steps.size())) {
      value = value.flatMap(it -> step(it, step));
    }
    return value;
  }

  private static Optional<JsonObject> step(JsonObject value, Object step) {
    if (step instanceof Integer place) {
      var list = value.list("L");
      return place < list.size() ? Optional.of((JsonObject) list.get(place)) : Optional.empty();
    }
    return value.object("M").flatMap(map -> map.object((String) step));
  }

  /** The item with another value there; empty: with none. */
  JsonObject set(JsonObject item, Optional<JsonObject> value) {
    return member(item, steps, value);
  }

  private static JsonObject member(
      JsonObject object, List<Object> steps, Optional<JsonObject> value) {
    var copy = new JsonObject();
    object.names().forEach(name -> copy.put(name, object.get(name)));
    var name = (String) steps.get(0);
    if (steps.size() > 1) {
      var inner = object.object(name).orElseThrow(Path::noWay);
      copy.put(name, inside(inner, steps.subList(1, steps.size()), value));
    } else if (value.isPresent()) {
      copy.put(name, value.get());
    } else {
      copy.without(name);
    }
    return copy;
  }

  private static JsonObject inside(
      JsonObject value, List<Object> steps, Optional<JsonObject> wanted) {
    if (steps.get(0) instanceof Integer place) {
      return new JsonObject().put("L", element(value, place, steps, wanted));
    }
    var map = value.object("M").orElseThrow(Path::noWay);
    return new JsonObject().put("M", member(map, steps, wanted));
  }

  private static List<Object> element(
      JsonObject value, int place, List<Object> steps, Optional<JsonObject> wanted) {
    var list = value.list("L");
    if (steps.size() > 1) {
      if (place >= list.size()) {
        throw noWay();
      }
      list.set(place, inside((JsonObject) list.get(place), steps.subList(1, steps.size()), wanted));
    } else if (wanted.isEmpty()) {
      if (place < list.size()) {
        list.remove(place);
      }
    } else if (place < list.size()) {
      list.set(place, wanted.get());
    } else {
      list.add(wanted.get());
    }
    return list;
  }

  private static Refusal noWay() {
    return Refusal.validation(
        "The document path provided in the update expression is invalid for update");
  }
}
