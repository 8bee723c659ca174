package io.ddbkit.traits.raw;

import io.ddbkit.spec.rule.Findings;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Definitions for tests: a sound one with a local and a global index, and changes to it by JSON
 * pointer. Single quotes stand for double ones.
 */
public final class RawForm {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String ORDERS =
      """
      {'TableName': 'orders',
       'AttributeDefinitions': [
         {'AttributeName': 'customer', 'AttributeType': 'S'},
         {'AttributeName': 'placed', 'AttributeType': 'N'},
         {'AttributeName': 'amount', 'AttributeType': 'N'},
         {'AttributeName': 'mail', 'AttributeType': 'S'}],
       'KeySchema': [
         {'AttributeName': 'customer', 'KeyType': 'HASH'},
         {'AttributeName': 'placed', 'KeyType': 'RANGE'}],
       'LocalSecondaryIndexes': [{
         'IndexName': 'by-amount',
         'KeySchema': [
           {'AttributeName': 'customer', 'KeyType': 'HASH'},
           {'AttributeName': 'amount', 'KeyType': 'RANGE'}],
         'Projection': {'ProjectionType': 'ALL'}}],
       'GlobalSecondaryIndexes': [{
         'IndexName': 'by-mail',
         'KeySchema': [
           {'AttributeName': 'mail', 'KeyType': 'HASH'},
           {'AttributeName': 'placed', 'KeyType': 'RANGE'}],
         'Projection': {'ProjectionType': 'INCLUDE', 'NonKeyAttributes': ['note']}}],
       'BillingMode': 'PAY_PER_REQUEST'}
      """;

  private final JsonNode form;

  private RawForm(JsonNode form) {
    this.form = form;
  }

  /** A sound definition. */
  public static RawForm orders() {
    return of(ORDERS);
  }

  /** The definition of this JSON. */
  public static RawForm of(String json) {
    return new RawForm(tree(json));
  }

  /** The same with this at that place; at {@code /-} below a list it is added to the list. */
  public RawForm with(String place, String json) {
    var copy = form.deepCopy();
    var pointer = JsonPointer.compile(place);
    var parent = copy.at(pointer.head());
    var last = pointer.last();
    if (parent instanceof ObjectNode object) {
      object.set(last.getMatchingProperty(), tree(json));
    } else if (place.endsWith("/-")) {
      ((ArrayNode) parent).add(tree(json));
    } else {
      ((ArrayNode) parent).set(last.getMatchingIndex(), tree(json));
    }
    return new RawForm(copy);
  }

  /** The same without what stands there. */
  public RawForm without(String place) {
    var copy = form.deepCopy();
    var pointer = JsonPointer.compile(place);
    var parent = copy.at(pointer.head());
    if (parent instanceof ObjectNode object) {
      object.remove(pointer.last().getMatchingProperty());
    } else {
      ((ArrayNode) parent).remove(pointer.last().getMatchingIndex());
    }
    return new RawForm(copy);
  }

  /** What is found in the document. */
  public Findings check() {
    return RawJson.check(form.toString());
  }

  @Override
  public String toString() {
    return form.toString();
  }

  private static JsonNode tree(String json) {
    return MAPPER.readTree(json.replace('\'', '"'));
  }
}
