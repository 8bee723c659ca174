package io.ddbkit.traits.raw;

import static java.util.Objects.requireNonNull;

import io.ddbkit.traits.internal.codec.AwsMembers;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An element of {@code Tags}.
 *
 * @param key its key
 * @param value its value, which may be empty text
 */
@AwsMembers(label = "Key")
public record RawTag(Optional<String> key, Optional<String> value) {

  public RawTag {
    requireNonNull(key, "key");
    requireNonNull(value, "value");
  }

  /** A tag of this key and value. */
  public static RawTag of(String key, String value) {
    requireNonNull(key, "key");
    requireNonNull(value, "value");
    return new RawTag(Optional.of(key), Optional.of(value));
  }

  /** These tags, in the order of the map. */
  static List<RawTag> all(Map<String, String> tags) {
    return tags.entrySet().stream().map(tag -> of(tag.getKey(), tag.getValue())).toList();
  }
}
