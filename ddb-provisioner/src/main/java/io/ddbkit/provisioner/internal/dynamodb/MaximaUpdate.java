package io.ddbkit.provisioner.internal.dynamodb;

import io.ddbkit.spec.Billing;
import io.ddbkit.spec.MaximumUnits;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.OnDemandThroughput;

/**
 * The part of UpdateTable that takes maxima of a table or an index from one value to another.
 *
 * @param standing those that stand
 * @param wanted those that shall; what is not said stays
 */
record MaximaUpdate(Billing.Maxima standing, Billing.Maxima wanted) {
  /** Takes a maximum away: API_OnDemandThroughput. */
  private static final long NONE = -1;

  /** What is sent; empty: all is so already. */
  Optional<OnDemandThroughput> request() {
    var read = side(standing.read(), wanted.read());
    var write = side(standing.write(), wanted.write());
    return read.equals(limit(standing.read())) && write.equals(limit(standing.write()))
        ? Optional.empty()
        : Optional.of(
            OnDemandThroughput.builder()
                .maxReadRequestUnits(read.orElse(null))
                .maxWriteRequestUnits(write.orElse(null))
                .build());
  }

  /** What nobody said is sent as it stands: an emulator may take it away otherwise. */
  private static Optional<Long> side(
      Optional<MaximumUnits> standing, Optional<MaximumUnits> wanted) {
    var limit = limit(standing);
    return wanted.isEmpty() ? limit : limit(wanted).or(() -> limit.map(taken -> NONE));
  }

  private static Optional<Long> limit(Optional<MaximumUnits> maximum) {
    return maximum.flatMap(MaximumUnits::limit);
  }
}
