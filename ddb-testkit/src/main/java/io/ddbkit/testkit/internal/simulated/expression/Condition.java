package io.ddbkit.testkit.internal.simulated.expression;

import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import java.util.Optional;

/** What must hold of an item. */
@FunctionalInterface
public interface Condition {

  boolean holds(JsonObject item);

  /** The condition that a member of the request says; one that says nothing always holds. */
  static Condition of(JsonObject request, String member) {
    return request
        .text(member)
        .map(expression -> new ConditionReader(expression, Scope.of(request)).all())
        .orElse(item -> true);
  }

  /** Whether it holds of an item that may not be there. */
  default boolean holdsOf(Optional<JsonObject> item) {
    return holds(item.orElseGet(JsonObject::new));
  }
}
