package io.ddbkit.testkit.internal.simulated.table;

import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import java.util.List;

/** A local secondary index, which is as old as its table. */
public record LocalIndex(String name, List<KeyElement> keys, JsonObject projection) {

  public static LocalIndex of(JsonObject definition) {
    return new LocalIndex(
        definition.string("IndexName"),
        KeyElement.of(definition),
        definition.object("Projection").orElseThrow());
  }

  JsonObject json(String tableArn) {
    return new JsonObject()
        .put("IndexName", name)
        .put("KeySchema", KeyElement.json(keys))
        .put("Projection", projection)
        .put("IndexSizeBytes", 0)
        .put("ItemCount", 0)
        .put("IndexArn", tableArn + "/index/" + name);
  }
}
