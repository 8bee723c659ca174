package io.ddbkit.traits.raw;

import static java.util.Objects.requireNonNull;

import io.ddbkit.traits.internal.codec.AwsMembers;
import io.ddbkit.traits.throughput.MinimumUnits;
import io.ddbkit.traits.throughput.WarmThroughputs;
import java.util.Optional;

/**
 * A {@code WarmThroughput}.
 *
 * @param readUnitsPerSecond read request units a second
 * @param writeUnitsPerSecond write request units a second
 */
@AwsMembers
public record RawWarmThroughput(
    Optional<Long> readUnitsPerSecond, Optional<Long> writeUnitsPerSecond) {

  public RawWarmThroughput {
    requireNonNull(readUnitsPerSecond, "readUnitsPerSecond");
    requireNonNull(writeUnitsPerSecond, "writeUnitsPerSecond");
  }

  /** These units. */
  public static RawWarmThroughput of(long read, long write) {
    return new RawWarmThroughput(Optional.of(read), Optional.of(write));
  }

  /** These minima in AWS's terms; empty if there is none. */
  public static Optional<RawWarmThroughput> of(WarmThroughputs.Minima minima) {
    requireNonNull(minima, "minima");
    var raw =
        new RawWarmThroughput(
            minima.read().map(MinimumUnits::units), minima.write().map(MinimumUnits::units));
    return raw.saysNothing() ? Optional.empty() : Optional.of(raw);
  }

  /** The minima that this means. */
  public WarmThroughputs.Minima toMinima() {
    return new WarmThroughputs.Minima(
        readUnitsPerSecond.map(MinimumUnits::new), writeUnitsPerSecond.map(MinimumUnits::new));
  }

  boolean saysNothing() {
    return readUnitsPerSecond.isEmpty() && writeUnitsPerSecond.isEmpty();
  }
}
