package io.ddbkit.traits.raw;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.Billing;
import io.ddbkit.traits.internal.codec.AwsMembers;
import java.util.Optional;

/**
 * An {@code OnDemandThroughput}.
 *
 * @param maxReadRequestUnits the most read request units a second
 * @param maxWriteRequestUnits the most write request units a second
 */
@AwsMembers
public record RawMaxima(Optional<Long> maxReadRequestUnits, Optional<Long> maxWriteRequestUnits) {
  /** What DescribeTable tells where there is no maximum: API_OnDemandThroughput. */
  private static final long NONE = -1;

  public RawMaxima {
    requireNonNull(maxReadRequestUnits, "maxReadRequestUnits");
    requireNonNull(maxWriteRequestUnits, "maxWriteRequestUnits");
  }

  /** These maxima. */
  public static RawMaxima of(long read, long write) {
    return new RawMaxima(Optional.of(read), Optional.of(write));
  }

  /** These maxima in AWS's terms; empty if there is none. */
  public static Optional<RawMaxima> of(Billing.Maxima maxima) {
    requireNonNull(maxima, "maxima");
    return maxima.read().isEmpty() && maxima.write().isEmpty()
        ? Optional.empty()
        : Optional.of(new RawMaxima(maxima.read(), maxima.write()));
  }

  /** The maxima that this means. */
  public Billing.Maxima toMaxima() {
    return new Billing.Maxima(
        maxReadRequestUnits.filter(units -> units != NONE),
        maxWriteRequestUnits.filter(units -> units != NONE));
  }

  boolean saysNothing() {
    return maxReadRequestUnits.isEmpty() && maxWriteRequestUnits.isEmpty();
  }
}
