package io.ddbkit.provisioner.internal.dynamodb;

import io.ddbkit.provisioner.handler.Source;
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

  /** Maxima of what is made, which has none that is not said. */
  static Optional<OnDemandThroughput> ofNew(Billing.Maxima maxima) {
    return RawMaxima.of(maxima)
        .map(
            raw ->
                OnDemandThroughput.builder()
                    .maxReadRequestUnits(raw.maxReadRequestUnits().orElse(null))
                    .maxWriteRequestUnits(raw.maxWriteRequestUnits().orElse(null))
                    .build());
  }

  /**
   * The units of a provisioned table or index, as DescribeTable tells them.
   *
   * @param whose empty for the table, else such as {@code " of index by-mail"}
   */
  static Billing.Throughput read(
      @Nullable ProvisionedThroughputDescription throughput, String whose) {
    var given = Source.TABLE.told(throughput, "ProvisionedThroughput" + whose);
    return RawThroughput.of(
            Source.TABLE.told(given.readCapacityUnits(), "ReadCapacityUnits" + whose),
            Source.TABLE.told(given.writeCapacityUnits(), "WriteCapacityUnits" + whose))
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
