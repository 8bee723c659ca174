package io.ddbkit.provisioner.internal.dynamodb;

import io.ddbkit.spec.Billing;
import io.ddbkit.spec.Units;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.OnDemandThroughput;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputDescription;

/** Throughput of a table or an index in AWS's form, and back. */
final class Throughputs {
  /** The answer of DescribeTable for a maximum that is not set: API_OnDemandThroughput. */
  private static final long NO_MAXIMUM = -1;

  private Throughputs() {}

  static ProvisionedThroughput of(Billing.Throughput throughput) {
    return ProvisionedThroughput.builder()
        .readCapacityUnits(throughput.read().map(Units::initial).orElse(null))
        .writeCapacityUnits(throughput.write().map(Units::initial).orElse(null))
        .build();
  }

  static Optional<OnDemandThroughput> of(Optional<Long> maxRead, Optional<Long> maxWrite) {
    return maxRead.isEmpty() && maxWrite.isEmpty()
        ? Optional.empty()
        : Optional.of(
            OnDemandThroughput.builder()
                .maxReadRequestUnits(maxRead.orElse(null))
                .maxWriteRequestUnits(maxWrite.orElse(null))
                .build());
  }

  static Billing.Throughput read(@Nullable ProvisionedThroughputDescription throughput) {
    return throughput == null
        ? new Billing.Throughput(Optional.empty(), Optional.empty())
        : new Billing.Throughput(
            units(throughput.readCapacityUnits()), units(throughput.writeCapacityUnits()));
  }

  private static Optional<Units> units(@Nullable Long units) {
    return Optional.ofNullable(units).map(Units::fixed);
  }

  static Billing.Maxima read(@Nullable OnDemandThroughput throughput) {
    return throughput == null
        ? new Billing.Maxima(Optional.empty(), Optional.empty())
        : new Billing.Maxima(
            maximum(throughput.maxReadRequestUnits()), maximum(throughput.maxWriteRequestUnits()));
  }

  private static Optional<Long> maximum(@Nullable Long units) {
    return Optional.ofNullable(units).filter(value -> value != NO_MAXIMUM);
  }
}
