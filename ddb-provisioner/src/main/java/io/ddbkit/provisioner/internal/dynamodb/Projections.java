package io.ddbkit.provisioner.internal.dynamodb;

import io.ddbkit.provisioner.handler.Source;
import io.ddbkit.provisioner.handler.UnreadableAnswerException;
import io.ddbkit.spec.IndexProjection;
import io.ddbkit.traits.raw.RawProjection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

/** Projections as the SDK has them: the raw form's mapping in its types. */
final class Projections {
  private Projections() {}

  static Projection of(Optional<IndexProjection> projection) {
    var raw = RawProjection.of(projection.orElseGet(IndexProjection.All::new));
    var sdk = Projection.builder().projectionType(raw.projectionType().orElseThrow());
    raw.nonKeyAttributes().ifPresent(sdk::nonKeyAttributes);
    return sdk.build();
  }

  /** The projection of this index, as DescribeTable tells it. */
  static Optional<IndexProjection> read(@Nullable Projection projection, String index) {
    var whose = " of index " + index;
    var given = Source.TABLE.told(projection, "Projection" + whose);
    var type =
        Source.TABLE.told(given.projectionTypeAsString(), "Projection.ProjectionType" + whose);
    var attributes = Optional.of(given.nonKeyAttributes()).filter(list -> !list.isEmpty());
    if (given.projectionType() == ProjectionType.INCLUDE) {
      Source.TABLE.told(attributes.orElse(null), "Projection.NonKeyAttributes" + whose);
    }
    return Optional.of(
        new RawProjection(Optional.of(type), attributes)
            .toProjection()
            .orElseThrow(
                () ->
                    UnreadableAnswerException.unknown(
                        Source.TABLE.action(), "Projection.ProjectionType" + whose, type)));
  }
}
