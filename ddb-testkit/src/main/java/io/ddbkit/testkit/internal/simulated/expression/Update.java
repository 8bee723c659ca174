package io.ddbkit.testkit.internal.simulated.expression;

import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import io.ddbkit.testkit.internal.simulated.wire.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What an update expression does to an item: SET, REMOVE, ADD and DELETE. */
public final class Update {
  private static final Set<String> CLAUSES = Set.of("set", "remove", "add", "delete");

  private final List<Step> steps = new ArrayList<>();
  private final Tokens tokens;
  private final Scope scope;

  private Update(String expression, Scope scope) {
    this.tokens = new Tokens(expression);
    this.scope = scope;
    while (!tokens.isAtEnd()) {
      clause(tokens.take().toLowerCase(Locale.ROOT));
    }
  }

  /** The update that a request says; none: nothing is changed. */
  public static Optional<Update> of(JsonObject request) {
    return request
        .text("UpdateExpression")
        .map(expression -> new Update(expression, Scope.of(request)));
  }

  /** The attributes, at the top of the item, that it changes. */
  public Set<String> names() {
    return steps.stream().map(step -> step.path.top()).collect(Collectors.toSet());
  }

  /** The item as it will be. All values are taken from the item as it was. */
  public JsonObject applied(JsonObject item) {
    var changed = item;
    for (var step : steps) {
      changed = step.path.set(changed, step.value.of(item));
    }
    return changed;
  }

  private void clause(String clause) {
    if (!CLAUSES.contains(clause)) {
      throw tokens.syntax();
    }
    do {
      var path = Path.read(tokens, scope);
      steps.add(new Step(path, value(clause, path)));
    } while (tokens.takeIf(","));
  }

  private Operand value(String clause, Path path) {
    return switch (clause) {
      case "set" -> assigned();
      case "remove" -> item -> Optional.empty();
      case "add" -> Arithmetic.add(path, Operand.read(tokens, scope));
      default -> Arithmetic.subtract(path, Operand.read(tokens, scope));
    };
  }

  private Operand assigned() {
    tokens.require("=");
    var left = term();
    var sign = tokens.peek();
    if (!sign.equals("+") && !sign.equals("-")) {
      return item -> Optional.of(left.of(item).orElseThrow(Update::missing));
    }
    tokens.require(sign);
    return Arithmetic.calculate(left, sign, term());
  }

  static Refusal missing() {
    return Refusal.validation(
        "The provided expression refers to an attribute that does not exist in the item");
  }

  private Operand term() {
    if (tokens.takeIf("if_not_exists")) {
      tokens.require("(");
      var path = Path.read(tokens, scope);
      tokens.require(",");
      var otherwise = term();
      tokens.require(")");
      return item -> path.get(item).or(() -> otherwise.of(item));
    }
    if (tokens.takeIf("list_append")) {
      tokens.require("(");
      var one = term();
      tokens.require(",");
      var other = term();
      tokens.require(")");
      return Arithmetic.append(one, other);
    }
    return Operand.read(tokens, scope);
  }

  private record Step(Path path, Operand value) {}
}
