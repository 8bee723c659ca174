package io.ddbkit.testkit.internal.simulated.expression;

import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads a condition: comparisons and functions, joined by NOT, AND and OR. */
final class ConditionReader {
  private static final Set<String> FUNCTIONS =
      Set.of(
          "attribute_exists", "attribute_not_exists", "attribute_type", "begins_with", "contains");

  private final Tokens tokens;
  private final Scope scope;

  ConditionReader(String expression, Scope scope) {
    this.tokens = new Tokens(expression);
    this.scope = scope;
  }

  Condition all() {
    var condition = or();
    if (!tokens.isAtEnd()) {
      throw tokens.syntax();
    }
    return condition;
  }

  private Condition or() {
    var one = and();
    while (tokens.takeIf("OR")) {
      var before = one;
      var other = and();
      one = item -> before.holds(item) || other.holds(item);
    }
    return one;
  }

  private Condition and() {
    var one = not();
    while (tokens.takeIf("AND")) {
      var before = one;
      var other = not();
      one = item -> before.holds(item) && other.holds(item);
    }
    return one;
  }

  private Condition not() {
    if (tokens.takeIf("NOT")) {
      var condition = not();
      return item -> !condition.holds(item);
    }
    if (tokens.takeIf("(")) {
      var condition = or();
      tokens.require(")");
      return condition;
    }
    return FUNCTIONS.contains(tokens.peek().toLowerCase(Locale.ROOT)) ? function() : comparison();
  }

  private Condition function() {
    var name = tokens.take().toLowerCase(Locale.ROOT);
    tokens.require("(");
    var path = Path.read(tokens, scope);
    Condition condition;
    if (name.equals("attribute_exists")) {
      condition = item -> path.get(item).isPresent();
    } else if (name.equals("attribute_not_exists")) {
      condition = item -> path.get(item).isEmpty();
    } else {
      tokens.require(",");
      condition = Comparisons.function(name, path, Operand.read(tokens, scope));
    }
    tokens.require(")");
    return condition;
  }

  private Condition comparison() {
    var left = Operand.read(tokens, scope);
    if (tokens.takeIf("BETWEEN")) {
      var low = Operand.read(tokens, scope);
      tokens.require("AND");
      var high = Operand.read(tokens, scope);
      return item ->
          Comparisons.test(">=", left.of(item), low.of(item))
              && Comparisons.test("<=", left.of(item), high.of(item));
    }
    if (tokens.takeIf("IN")) {
      var values = list();
      return item ->
          values.stream().anyMatch(it -> Comparisons.test("=", left.of(item), it.of(item)));
    }
    var comparator = tokens.take();
    if (!Comparisons.ALL.contains(comparator)) {
      throw tokens.syntax();
    }
    var right = Operand.read(tokens, scope);
    return item -> test(comparator, left, right, item);
  }

  private static boolean test(String comparator, Operand left, Operand right, JsonObject item) {
    return Comparisons.test(comparator, left.of(item), right.of(item));
  }

  private List<Operand> list() {
    var list = new ArrayList<Operand>();
    tokens.require("(");
    do {
      list.add(Operand.read(tokens, scope));
    } while (tokens.takeIf(","));
    tokens.require(")");
    return list;
  }
}
