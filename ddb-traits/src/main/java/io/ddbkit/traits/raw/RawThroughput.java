package io.ddbkit.traits.raw;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.Billing;
import io.ddbkit.spec.Units;
import io.ddbkit.traits.internal.codec.AwsMembers;
import java.util.Optional;

/**
 * A {@code ProvisionedThroughput}.
 *
 * @param readCapacityUnits read capacity units
 * @param writeCapacityUnits write capacity units
 */
@AwsMembers
public record RawThroughput(Optional<Long> readCapacityUnits, Optional<Long> writeCapacityUnits) {

  public RawThroughput {
    requireNonNull(readCapacityUnits, "readCapacityUnits");
    requireNonNull(writeCapacityUnits, "writeCapacityUnits");
  }

  /** These units. */
  public static RawThroughput of(long read, long write) {
    return new RawThroughput(Optional.of(read), Optional.of(write));
  }

  /** The units that a throughput starts with. */
  public static RawThroughput of(Billing.Throughput throughput) {
    requireNonNull(throughput, "throughput");
    return new RawThroughput(
        throughput.read().map(Units::initial), throughput.write().map(Units::initial));
  }

  /** The throughput that this means: fixed units. */
  public Billing.Throughput toThroughput() {
    return new Billing.Throughput(
        readCapacityUnits.map(Units::fixed), writeCapacityUnits.map(Units::fixed));
  }
}
