package io.ddbkit.traits.raw;

import static java.util.Objects.requireNonNull;

import io.ddbkit.traits.internal.codec.AwsMembers;
import java.util.Optional;

/**
 * The {@code VectorAttribute} of a vector index.
 *
 * @param attributeName the attribute, which {@code AttributeDefinitions} must not define
 */
@AwsMembers
public record RawVectorAttribute(Optional<String> attributeName) {

  public RawVectorAttribute {
    requireNonNull(attributeName, "attributeName");
  }

  /** The attribute of this name. */
  public static RawVectorAttribute of(String name) {
    requireNonNull(name, "name");
    return new RawVectorAttribute(Optional.of(name));
  }
}
