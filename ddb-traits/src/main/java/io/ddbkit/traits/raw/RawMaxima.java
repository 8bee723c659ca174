package io.ddbkit.traits.raw;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.Billing;
import io.ddbkit.spec.MaximumUnits;
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

  /** These maxima in AWS's terms; empty if there is none. That there is none is not said there. */
  public static Optional<RawMaxima> of(Billing.Maxima maxima) {
    requireNonNull(maxima, "maxima");
    var raw =
        new RawMaxima(
            maxima.read().flatMap(MaximumUnits::limit),
            maxima.write().flatMap(MaximumUnits::limit));
    return Optional.of(raw).filter(said -> !said.saysNothing());
  }

  /** The maxima that this means. */
  public Billing.Maxima toMaxima() {
    return new Billing.Maxima(
        maxReadRequestUnits.filter(units -> units != NONE).map(MaximumUnits::atMost),
        maxWriteRequestUnits.filter(units -> units != NONE).map(MaximumUnits::atMost));
  }

  boolean saysNothing() {
    return maxReadRequestUnits.isEmpty() && maxWriteRequestUnits.isEmpty();
  }
}
