package io.ddbkit.testkit.internal.simulated.data;

import io.ddbkit.testkit.internal.simulated.expression.Update;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import java.util.Optional;

/** What a write tells of the item, if it was asked to. */
final class ReturnValues {
  private ReturnValues() {}

  static JsonObject of(JsonObject request, Write.Done done) {
    var told =
        switch (request.text("ReturnValues").orElse("NONE")) {
          case "ALL_OLD" -> done.before();
          case "ALL_NEW" -> done.after();
          case "UPDATED_OLD" -> changed(request, done.before());
          case "UPDATED_NEW" -> changed(request, done.after());
          default -> Optional.<JsonObject>empty();
        };
    return new JsonObject().put("Attributes", told);
  }

  private static Optional<JsonObject> changed(JsonObject request, Optional<JsonObject> item) {
    var some = new JsonObject();
    Update.of(request).stream()
        .flatMap(update -> update.names().stream())
        .forEach(name -> some.put(name, item.flatMap(it -> it.object(name))));
    return some.isEmpty() ? Optional.empty() : Optional.of(some);
  }
}
