package io.ddbkit.testkit.internal.simulated.table;

import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import java.time.Instant;
import java.util.List;

/** A global secondary index. */
public final class GlobalIndex extends OnlineIndex {
  private final List<KeyElement> keys;
  private final JsonObject projection;
  private final Capacity capacity;

  public GlobalIndex(JsonObject definition, boolean isProvisioned) {
    super(definition.string("IndexName"));
    keys = KeyElement.of(definition);
    projection = definition.object("Projection").orElseThrow();
    capacity =
        new Capacity(
            isProvisioned
                ? Throughput.provisioned(definition).orElse(Throughput.NONE)
                : Throughput.NONE,
            Maxima.NONE.changedBy(definition));
    Throughput.warm(definition, capacity.warm()).ifPresent(capacity::beginsWarm);
  }

  public List<KeyElement> keys() {
    return keys;
  }

  public JsonObject projection() {
    return projection;
  }

  public Capacity capacity() {
    return capacity;
  }

  @Override
  public JsonObject json(String tableArn, Instant now) {
    var json =
        new JsonObject()
            .put("IndexName", name())
            .put("KeySchema", KeyElement.json(keys))
            .put("Projection", projection)
            .put("ProvisionedThroughput", capacity.json(now))
            .put("OnDemandThroughput", capacity.maxima().json())
            .put("WarmThroughput", capacity.warmJson());
    return putState(json, tableArn);
  }
}
