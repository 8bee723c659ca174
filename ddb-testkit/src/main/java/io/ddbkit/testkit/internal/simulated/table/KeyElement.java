package io.ddbkit.testkit.internal.simulated.table;

import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import java.util.List;

/** One attribute of a key. */
public record KeyElement(String name, boolean isPartition) {

  public static List<KeyElement> of(JsonObject definition) {
    return definition.objects("KeySchema").stream()
        .map(
            element ->
                new KeyElement(
                    element.string("AttributeName"), element.string("KeyType").equals("HASH")))
        .toList();
  }

  public static List<JsonObject> json(List<KeyElement> keys) {
    return keys.stream()
        .map(
            key ->
                new JsonObject()
                    .put("AttributeName", key.name)
                    .put("KeyType", key.isPartition ? "HASH" : "RANGE"))
        .toList();
  }
}
