package io.ddbkit.testkit.internal.simulated.data;

import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import java.util.List;

/** Reads all items of a table or an index, in segments if several read at once. */
final class Scan {
  private Scan() {}

  static JsonObject answer(Realm realm, JsonObject request) {
    var source = Source.of(realm, Tables.of(realm, request), request);
    return new Page(request, source.order()).of(segment(source, request));
  }

  private static List<JsonObject> segment(Source source, JsonObject request) {
    long segments = request.number("TotalSegments").orElse(1L);
    long segment = request.number("Segment").orElse(0L);
    var partition = source.keys().get(0).name();
    return source.items().stream()
        .filter(
            item ->
                Math.floorMod(item.object(partition).orElseThrow().hashCode(), segments) == segment)
        .toList();
  }
}
