package io.ddbkit.provisioner.internal.dynamodb;

import io.ddbkit.spec.IndexProjection;
import java.util.Optional;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

/** Projections in AWS's form, and back. */
final class Projections {
  private Projections() {}

  static Projection of(Optional<IndexProjection> projection) {
    return projection.map(Projections::of).orElseGet(() -> ofType(ProjectionType.ALL));
  }

  private static Projection of(IndexProjection projection) {
    if (projection instanceof IndexProjection.Include include) {
      return Projection.builder()
          .projectionType(ProjectionType.INCLUDE)
          .nonKeyAttributes(include.attributes())
          .build();
    }
    return ofType(
        projection instanceof IndexProjection.All ? ProjectionType.ALL : ProjectionType.KEYS_ONLY);
  }

  private static Projection ofType(ProjectionType type) {
    return Projection.builder().projectionType(type).build();
  }

  static Optional<IndexProjection> read(Projection projection) {
    return switch (projection.projectionType()) {
      case ALL -> Optional.of(new IndexProjection.All());
      case KEYS_ONLY -> Optional.of(new IndexProjection.KeysOnly());
      case INCLUDE ->
          Optional.of(new IndexProjection.Include(new TreeSet<>(projection.nonKeyAttributes())));
      default -> Optional.empty();
    };
  }
}
