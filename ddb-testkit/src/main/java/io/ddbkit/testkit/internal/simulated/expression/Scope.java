package io.ddbkit.testkit.internal.simulated.expression;

import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import io.ddbkit.testkit.internal.simulated.wire.Refusal;

/** What the names and values of an expression stand for. */
public record Scope(JsonObject names, JsonObject values) {

  public static Scope of(JsonObject request) {
    return new Scope(
        request.object("ExpressionAttributeNames").orElseGet(JsonObject::new),
        request.object("ExpressionAttributeValues").orElseGet(JsonObject::new));
  }

  String name(String token) {
    return token.startsWith("#")
        ? names
            .text(token)
            .orElseThrow(() -> undefined("An expression attribute name", "attribute name", token))
        : token;
  }

  JsonObject value(String token) {
    return values
        .object(token)
        .orElseThrow(() -> undefined("An expression attribute value", "attribute value", token));
  }

  private static Refusal undefined(String what, String kind, String token) {
    return Refusal.validation(
        "Invalid expression: %s used in expression is not defined; %s: %s"
            .formatted(what, kind, token));
  }
}
