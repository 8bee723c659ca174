package io.ddbkit.testkit.internal.simulated.expression;

import io.ddbkit.testkit.internal.simulated.wire.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The words of an expression, read one after the other. */
final class Tokens {
  private static final Pattern TOKEN =
      Pattern.compile("\\s*([#:]?[A-Za-z0-9_-]+|<>|<=|>=|[=<>(),.\\[\\]+-])\\s*");

  private final List<String> tokens = new ArrayList<>();
  private final String expression;
  private int next;

  Tokens(String expression) {
    this.expression = expression;
    var matcher = TOKEN.matcher(expression);
    int end = 0;
    while (end < expression.length() && matcher.find(end) && matcher.start() == end) {
      tokens.add(matcher.group(1));
      end = matcher.end();
    }
    if (end < expression.length() || tokens.isEmpty()) {
      throw syntax();
    }
  }

  boolean isAtEnd() {
    return next == tokens.size();
  }

  String peek() {
    return isAtEnd() ? "" : tokens.get(next);
  }

  String take() {
    if (isAtEnd()) {
      throw syntax();
    }
    return tokens.get(next++);
  }

  boolean takeIf(String token) {
    boolean isIt = peek().equalsIgnoreCase(token);
    if (isIt) {
      next++;
    }
    return isIt;
  }

  void require(String token) {
    if (!takeIf(token)) {
      throw syntax();
    }
  }

  Refusal syntax() {
    return Refusal.validation(
        "Invalid expression: Syntax error; token: \"%s\", near: \"%s\""
            .formatted(isAtEnd() ? "<EOF>" : peek(), expression));
  }
}
