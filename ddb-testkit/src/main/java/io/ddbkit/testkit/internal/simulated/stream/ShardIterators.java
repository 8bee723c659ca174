package io.ddbkit.testkit.internal.simulated.stream;

import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import io.ddbkit.testkit.internal.simulated.wire.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Places in a shard, as readers carry them about. */
final class ShardIterators {
  private ShardIterators() {}

  static JsonObject answer(Realm realm, JsonObject request) {
    var log = Streams.find(realm, request.string("StreamArn"));
    if (!request.string("ShardId").equals(StreamLog.shard())) {
      throw Refusal.notFound(
          "Requested resource not found: Shard does not exist: " + request.string("ShardId"));
    }
    return new JsonObject().put("ShardIterator", at(log, place(log, request)));
  }

  private static int place(StreamLog log, JsonObject request) {
    return switch (request.string("ShardIteratorType")) {
      case "TRIM_HORIZON" -> 0;
      case "LATEST" -> log.records().size();
      case "AT_SEQUENCE_NUMBER" -> numbered(log, request);
      default -> numbered(log, request) + 1;
    };
  }

  private static int numbered(StreamLog log, JsonObject request) {
    var number = request.text("SequenceNumber").orElse("");
    for (int place = 0; place < log.records().size(); place++) {
      if (StreamLog.sequence(place).equals(number)) {
        return place;
      }
    }
    throw Refusal.validation("Invalid SequenceNumber: " + number);
  }

  static String at(StreamLog log, int place) {
    var text = log.arn() + "|" + place;
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The stream and the place that an iterator means. */
  static String[] read(String iterator) {
    try {
      var text = new String(Base64.getDecoder().decode(iterator), StandardCharsets.UTF_8);
      var parts = text.split("\\|", -1);
      if (parts.length == 2 && parts[1].matches("\\d{1,9}")) {
        return parts;
      }
    } catch (IllegalArgumentException e) {
      // told below
    }
    throw Refusal.validation("Invalid ShardIterator");
  }
}
