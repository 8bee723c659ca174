package io.ddbkit.testkit.internal.simulated.stream;

import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;

/** Tells which streams there are. */
final class ListStreams {
  private static final long MOST = 100;

  private ListStreams() {}

  static JsonObject answer(Realm realm, JsonObject request) {
    var after = request.text("ExclusiveStartStreamArn").orElse("");
    var all =
        realm.tables().stream()
            .filter(table -> request.text("TableName").map(table.name()::equals).orElse(true))
            .flatMap(table -> StreamLogs.of(table).all(table).values().stream())
            .filter(log -> log.arn().compareTo(after) > 0)
            .toList();
    var page = all.stream().limit(request.number("Limit").orElse(MOST)).toList();
    var answer = new JsonObject().put("Streams", page.stream().map(StreamLog::summary).toList());
    if (page.size() < all.size()) {
      answer.put("LastEvaluatedStreamArn", page.get(page.size() - 1).arn());
    }
    return answer;
  }
}
