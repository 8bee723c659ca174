package io.ddbkit.testkit.internal.simulated.table;

import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import java.util.Optional;

/** The most that an on-demand table or index serves; empty: no such end. */
public record Maxima(Optional<Long> read, Optional<Long> write) {
  public static final Maxima NONE = new Maxima(Optional.empty(), Optional.empty());

  /** These, changed by what the request says: a member of -1 takes an end away. */
  public Maxima changedBy(JsonObject request) {
    return request
        .object("OnDemandThroughput")
        .map(
            units ->
                new Maxima(
                    changed(read, units.number("MaxReadRequestUnits")),
                    changed(write, units.number("MaxWriteRequestUnits"))))
        .orElse(this);
  }

  private static Optional<Long> changed(Optional<Long> now, Optional<Long> said) {
    return said.isEmpty() ? now : said.filter(units -> units > 0);
  }

  public Optional<JsonObject> json() {
    return equals(NONE)
        ? Optional.empty()
        : Optional.of(
            new JsonObject().put("MaxReadRequestUnits", read).put("MaxWriteRequestUnits", write));
  }
}
