package io.ddbkit.testkit.internal.simulated.stream;

import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;

/** Reads on from a place in a shard. */
final class GetRecords {
  private static final long MOST = 1000;

  private GetRecords() {}

  static JsonObject answer(Realm realm, JsonObject request) {
    var iterator = ShardIterators.read(request.string("ShardIterator"));
    var log = Streams.find(realm, iterator[0]);
    int from = Math.min(Integer.parseInt(iterator[1]), log.records().size());
    var records =
        log.records().stream().skip(from).limit(request.number("Limit").orElse(MOST)).toList();
    var answer = new JsonObject().put("Records", records);
    int next = from + records.size();
    return log.isClosed() && next == log.records().size()
        ? answer
        : answer.put("NextShardIterator", ShardIterators.at(log, next));
  }
}
