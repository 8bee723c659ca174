package io.ddbkit.provisioner.internal.dynamodb;

import io.ddbkit.spec.IndexProjection;
import io.ddbkit.traits.raw.RawProjection;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.Projection;

/** Projections as the SDK has them: the raw form's mapping in its types. */
final class Projections {
  private Projections() {}

  static Projection of(Optional<IndexProjection> projection) {
    var raw = RawProjection.of(projection.orElseGet(IndexProjection.All::new));
    var sdk = Projection.builder().projectionType(raw.projectionType().orElseThrow());
    raw.nonKeyAttributes().ifPresent(sdk::nonKeyAttributes);
    return sdk.build();
  }

  static Optional<IndexProjection> read(Projection projection) {
    return new RawProjection(
            Optional.ofNullable(projection.projectionTypeAsString()),
            Optional.of(projection.nonKeyAttributes()).filter(list -> !list.isEmpty()))
        .toProjection();
  }
}
