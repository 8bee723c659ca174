package io.ddbkit.testkit.internal.simulated.table;

import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import java.util.Optional;

/** Read and write units a second. */
public record Throughput(long read, long write) {
  /** What a table or an index that is on-demand reports. */
  public static final Throughput NONE = new Throughput(0, 0);

  /** What the request says of provisioned throughput. */
  public static Optional<Throughput> provisioned(JsonObject request) {
    return request
        .object("ProvisionedThroughput")
        .map(
            units ->
                new Throughput(
                    units.number("ReadCapacityUnits").orElse(0L),
                    units.number("WriteCapacityUnits").orElse(0L)));
  }

  /** What the request says of warm throughput; of a side that it does not name, as it was. */
  public static Optional<Throughput> warm(JsonObject request, Throughput before) {
    return request
        .object("WarmThroughput")
        .filter(warm -> !warm.isEmpty())
        .map(
            warm ->
                new Throughput(
                    warm.number("ReadUnitsPerSecond").orElse(before.read),
                    warm.number("WriteUnitsPerSecond").orElse(before.write)));
  }

  public boolean isBelow(Throughput other) {
    return read < other.read || write < other.write;
  }

  public Throughput orMore(Throughput other) {
    return new Throughput(Math.max(read, other.read), Math.max(write, other.write));
  }
}
