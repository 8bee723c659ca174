package io.ddbkit.testkit.internal.simulated.data;

import io.ddbkit.testkit.internal.simulated.expression.Condition;
import io.ddbkit.testkit.internal.simulated.expression.Update;
import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.table.Table;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import io.ddbkit.testkit.internal.simulated.wire.Refusal;
import java.util.Optional;
import java.util.function.Function;

/**
 * One change of one item, judged but not done.
 *
 * @param after what becomes of the item, if it is there or not; empty: there shall be none
 */
record Write(
    Realm realm,
    Table table,
    JsonObject key,
    Condition condition,
    Function<Optional<JsonObject>, Optional<JsonObject>> after,
    JsonObject request) {

  static Write put(Realm realm, JsonObject request) {
    var table = Tables.of(realm, request);
    var item = request.object("Item").orElseThrow();
    ItemChecks.item(table, item);
    var key = Items.of(realm, table).keyOf(item);
    return new Write(realm, table, key, condition(request), before -> Optional.of(item), request);
  }

  static Write delete(Realm realm, JsonObject request) {
    return ofKey(realm, request, before -> Optional.empty());
  }

  /** A condition alone: the item stays as it is. */
  static Write check(Realm realm, JsonObject request) {
    return ofKey(realm, request, before -> before);
  }

  static Write update(Realm realm, JsonObject request) {
    var update = Update.of(request);
    var key = request.object("Key").orElseThrow();
    requireNoKey(key, update);
    return ofKey(
        realm,
        request,
        before -> {
          var item = before.orElse(key);
          return Optional.of(update.map(it -> it.applied(item)).orElse(item));
        });
  }

  private static void requireNoKey(JsonObject key, Optional<Update> update) {
    update.stream()
        .flatMap(it -> it.names().stream())
        .filter(key::has)
        .findFirst()
        .ifPresent(
            name -> {
              throw Refusal.invalid(
                  "Cannot update attribute " + name + ". This attribute is part of the key");
            });
  }

  private static Write ofKey(
      Realm realm, JsonObject request, Function<Optional<JsonObject>, Optional<JsonObject>> after) {
    var table = Tables.of(realm, request);
    var key = request.object("Key").orElseThrow();
    ItemChecks.key(table, key);
    return new Write(realm, table, key, condition(request), after, request);
  }

  private static Condition condition(JsonObject request) {
    return Condition.of(request, "ConditionExpression");
  }

  Optional<JsonObject> before() {
    return Items.of(realm, table).get(key);
  }

  boolean isAllowed() {
    return condition.holdsOf(before());
  }

  /** The item that was there, if the request wants to see it on failure. */
  JsonObject onFailure() {
    boolean isWanted =
        request.text("ReturnValuesOnConditionCheckFailure").filter("ALL_OLD"::equals).isPresent();
    return isWanted ? new JsonObject().put("Item", before()) : new JsonObject();
  }

  /**
   * Does it.
   *
   * @return the item as it was, and as it is
   * @throws Refusal ConditionalCheckFailedException
   */
  Done now() {
    if (!isAllowed()) {
      throw Refusal.dynamoDb(
          "ConditionalCheckFailedException", "The conditional request failed", onFailure());
    }
    var result = after.apply(before());
    result.ifPresent(item -> ItemChecks.item(table, item));
    return new Done(Items.of(realm, table).change(realm, key, result, false), result);
  }

  record Done(Optional<JsonObject> before, Optional<JsonObject> after) {}
}
