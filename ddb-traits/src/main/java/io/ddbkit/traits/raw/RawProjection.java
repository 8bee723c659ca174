package io.ddbkit.traits.raw;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.IndexProjection;
import io.ddbkit.traits.internal.codec.AwsMembers;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A {@code Projection}.
 *
 * @param projectionType {@code ALL}, {@code KEYS_ONLY} or {@code INCLUDE}
 * @param nonKeyAttributes what INCLUDE includes
 */
@AwsMembers
public record RawProjection(
    Optional<String> projectionType, Optional<List<String>> nonKeyAttributes) {
  static final String ALL = "ALL";
  static final String KEYS_ONLY = "KEYS_ONLY";
  static final String INCLUDE = "INCLUDE";

  public RawProjection {
    requireNonNull(projectionType, "projectionType");
    requireNonNull(nonKeyAttributes, "nonKeyAttributes");
    nonKeyAttributes = nonKeyAttributes.map(List::copyOf);
  }

  /** A projection of this type. */
  public static RawProjection of(String type) {
    requireNonNull(type, "type");
    return new RawProjection(Optional.of(type), Optional.empty());
  }

  /** The projection that includes these attributes. */
  public static RawProjection including(List<String> attributes) {
    requireNonNull(attributes, "attributes");
    return new RawProjection(Optional.of(INCLUDE), Optional.of(attributes));
  }

  /** A projection in AWS's terms. */
  public static RawProjection of(IndexProjection projection) {
    requireNonNull(projection, "projection");
    if (projection instanceof IndexProjection.Include include) {
      return including(List.copyOf(include.attributes()));
    }
    return of(projection instanceof IndexProjection.All ? ALL : KEYS_ONLY);
  }

  /** The projection as a value of a spec; empty if AWS has no such type. */
  public Optional<IndexProjection> toProjection() {
    return projectionType.flatMap(
        type ->
            switch (type) {
              case ALL -> Optional.of(new IndexProjection.All());
              case KEYS_ONLY -> Optional.of(new IndexProjection.KeysOnly());
              case INCLUDE ->
                  Optional.of(
                      new IndexProjection.Include(
                          new TreeSet<>(nonKeyAttributes.orElseGet(List::of))));
              default -> Optional.empty();
            });
  }
}
