package io.ddbkit.testkit.internal.simulated.expression;

import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import java.math.BigDecimal;
import java.util.Optional;

/** What stands at one side of a comparison. */
interface Operand {

  /** Its value for this item; empty: it has none. */
  Optional<JsonObject> of(JsonObject item);

  static Operand read(Tokens tokens, Scope scope) {
    if (tokens.peek().startsWith(":")) {
      var value = Optional.of(scope.value(tokens.take()));
      return item -> value;
    }
    if (tokens.takeIf("size")) {
      tokens.require("(");
      var path = Path.read(tokens, scope);
      tokens.require(")");
      return item -> path.get(item).map(it -> Values.number(new BigDecimal(Values.size(it))));
    }
    var path = Path.read(tokens, scope);
    return path::get;
  }
}
