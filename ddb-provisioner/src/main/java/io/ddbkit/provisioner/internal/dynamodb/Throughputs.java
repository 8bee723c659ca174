package io.ddbkit.provisioner.internal.dynamodb;

import io.ddbkit.spec.Billing;
import io.ddbkit.traits.raw.RawMaxima;
import io.ddbkit.traits.raw.RawThroughput;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.OnDemandThroughput;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputDescription;

/** Throughput of a table or an index as the SDK has it: the raw form's mapping in its types. */
final class Throughputs {
  private Throughputs() {}

  static ProvisionedThroughput of(Billing.Throughput throughput) {
    var raw = RawThroughput.of(throughput);
    return ProvisionedThroughput.builder()
        .readCapacityUnits(raw.readCapacityUnits().orElse(null))
        .writeCapacityUnits(raw.writeCapacityUnits().orElse(null))
        .build();
  }

  static Optional<OnDemandThroughput> of(Optional<Long> maxRead, Optional<Long> maxWrite) {
    return RawMaxima.of(new Billing.Maxima(maxRead, maxWrite))
        .map(
            raw ->
                OnDemandThroughput.builder()
                    .maxReadRequestUnits(raw.maxReadRequestUnits().orElse(null))
                    .maxWriteRequestUnits(raw.maxWriteRequestUnits().orElse(null))
                    .build());
  }

  static Billing.Throughput read(@Nullable ProvisionedThroughputDescription throughput) {
    return Optional.ofNullable(throughput)
        .map(
            given ->
                new RawThroughput(
                    Optional.ofNullable(given.readCapacityUnits()),
                    Optional.ofNullable(given.writeCapacityUnits())))
        .orElseGet(() -> new RawThroughput(Optional.empty(), Optional.empty()))
        .toThroughput();
  }

  static Billing.Maxima read(@Nullable OnDemandThroughput throughput) {
    return Optional.ofNullable(throughput)
        .map(
            given ->
                new RawMaxima(
                    Optional.ofNullable(given.maxReadRequestUnits()),
                    Optional.ofNullable(given.maxWriteRequestUnits())))
        .orElseGet(() -> new RawMaxima(Optional.empty(), Optional.empty()))
        .toMaxima();
  }
}
