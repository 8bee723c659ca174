package io.ddbkit.testkit.internal.simulated.data;

import io.ddbkit.testkit.internal.simulated.expression.Condition;
import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import io.ddbkit.testkit.internal.simulated.wire.Refusal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.regex.Pattern;

/** Reads the items of one partition, in the order of the sort key. */
final class Query {
  private static final String CONDITION = "KeyConditionExpression";

  private Query() {}

  static JsonObject answer(Realm realm, JsonObject request) {
    var table = Tables.of(realm, request);
    if (!request.has(CONDITION)) {
      throw Refusal.validation(
          "Either the KeyConditions or KeyConditionExpression parameter must be specified in the"
              + " request.");
    }
    var source = Source.of(realm, table, request);
    requireKey(source, request);
    var condition = Condition.of(request, CONDITION);
    var found = new ArrayList<>(source.items().stream().filter(condition::holds).toList());
    if (!request.flag("ScanIndexForward").orElse(true)) {
      Collections.reverse(found);
    }
    return new Page(request, source.order()).of(found);
  }

  /** Every partition attribute is named in the condition. */
  private static void requireKey(Source source, JsonObject request) {
    var names = request.object("ExpressionAttributeNames").orElseGet(JsonObject::new);
    var condition = request.string(CONDITION);
    for (var key : source.keys()) {
      boolean isNamed =
          condition.matches("(?s).*\\b" + Pattern.quote(key.name()) + "\\b.*")
              || names.names().stream()
                  .filter(condition::contains)
                  .anyMatch(name -> key.name().equals(names.get(name)));
      if (key.isPartition() && !isNamed) {
        throw Refusal.validation("Query condition missed key schema element: " + key.name());
      }
    }
  }
}
