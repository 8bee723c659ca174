package io.ddbkit.testkit.internal.simulated.expression;

import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** The part of an item that a projection expression names; all of it, if there is none. */
public final class ItemView {
  private final List<Path> paths = new ArrayList<>();

  private ItemView() {}

  public static ItemView of(JsonObject request) {
    var view = new ItemView();
    request
        .text("ProjectionExpression")
        .ifPresent(
            expression -> {
              var tokens = new Tokens(expression);
              do {
                view.paths.add(Path.read(tokens, Scope.of(request)));
              } while (tokens.takeIf(","));
            });
    return view;
  }

  /** What is shown of the item. */
  public JsonObject shown(JsonObject item) {
    if (paths.isEmpty()) {
      return item;
    }
    var shown = new JsonObject();
    for (var path : paths) {
      path.get(item).ifPresent(value -> put(shown, path, value));
    }
    return shown;
  }

  /** What is inside a list or a map is shown inside one. */
  private static void put(JsonObject shown, Path path, JsonObject value) {
    var inner = value;
    for (int i = path.steps().size() - 1; i > 0; i--) {
      inner =
          path.steps().get(i) instanceof String name
              ? new JsonObject().put("M", new JsonObject().put(name, inner))
              : new JsonObject().put("L", List.of(inner));
    }
    merge(shown, path.top(), inner);
  }

  private static void merge(JsonObject into, String name, JsonObject value) {
    var map = value.object("M");
    var there = into.object(name).flatMap(it -> it.object("M"));
    if (map.isEmpty() || there.isEmpty()) {
      into.put(name, value);
    } else {
      map.get()
          .names()
          .forEach(each -> merge(there.get(), each, map.get().object(each).orElseThrow()));
    }
  }
}
