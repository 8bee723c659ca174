package io.ddbkit.traits.raw;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.Key;
import io.ddbkit.traits.internal.codec.AwsMembers;
import java.util.Optional;

/**
 * An element of {@code AttributeDefinitions}.
 *
 * @param attributeName the attribute
 * @param attributeType {@code S}, {@code N} or {@code B}
 */
@AwsMembers(label = "AttributeName")
public record RawAttribute(Optional<String> attributeName, Optional<String> attributeType) {

  public RawAttribute {
    requireNonNull(attributeName, "attributeName");
    requireNonNull(attributeType, "attributeType");
  }

  /** The definition of a key attribute. */
  public static RawAttribute of(Key key) {
    requireNonNull(key, "key");
    return of(key.name(), key.type().code());
  }

  /** A definition of this name and type. */
  public static RawAttribute of(String name, String type) {
    requireNonNull(name, "name");
    requireNonNull(type, "type");
    return new RawAttribute(Optional.of(name), Optional.of(type));
  }
}
