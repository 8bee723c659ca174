package io.ddbkit.testkit.internal.simulated.table;

import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import java.time.Instant;

/** A vector index; nothing of it can be changed. */
public final class VectorIndex extends OnlineIndex {
  private final JsonObject definition;

  public VectorIndex(JsonObject definition) {
    super(definition.string("IndexName"));
    this.definition = definition;
  }

  public JsonObject definition() {
    return definition;
  }

  @Override
  public JsonObject json(String tableArn, Instant now) {
    var json = new JsonObject();
    definition.names().forEach(member -> json.put(member, definition.get(member)));
    return putState(json, tableArn);
  }
}
