package io.ddbkit.testkit.internal.simulated.control;

import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;

/** Tells the names of the tables, a page at a time, perhaps as they were a moment ago. */
final class ListTables {
  private static final long MOST = 100;

  private ListTables() {}

  static JsonObject answer(Realm realm, JsonObject request) {
    var after = request.text("ExclusiveStartTableName").orElse("");
    long limit = request.number("Limit").orElse(MOST);
    var rest = realm.names().stream().filter(name -> name.compareTo(after) > 0).toList();
    var page = rest.stream().limit(limit).toList();
    var answer = new JsonObject().put("TableNames", page);
    if (rest.size() > page.size()) {
      answer.put("LastEvaluatedTableName", page.get(page.size() - 1));
    }
    return answer;
  }
}
