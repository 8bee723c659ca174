package io.ddbkit.traits.raw;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.Key;
import io.ddbkit.traits.internal.codec.AwsMembers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * An element of {@code KeySchema}.
 *
 * @param attributeName the attribute
 * @param keyType {@code HASH} or {@code RANGE}
 */
@AwsMembers(label = "AttributeName")
public record RawKey(Optional<String> attributeName, Optional<String> keyType) {
  static final String HASH = "HASH";
  static final String RANGE = "RANGE";

  public RawKey {
    requireNonNull(attributeName, "attributeName");
    requireNonNull(keyType, "keyType");
  }

  /** An element of this name and type. */
  public static RawKey of(String name, String type) {
    requireNonNull(name, "name");
    requireNonNull(type, "type");
    return new RawKey(Optional.of(name), Optional.of(type));
  }

  /** The schema of these keys: the partition keys as HASH, then the sort keys as RANGE. */
  public static List<RawKey> schema(Collection<Key> partitionKeys, Collection<Key> sortKeys) {
    requireNonNull(partitionKeys, "partitionKeys");
    requireNonNull(sortKeys, "sortKeys");
    var schema = new ArrayList<RawKey>();
    partitionKeys.forEach(key -> schema.add(of(key.name(), HASH)));
    sortKeys.forEach(key -> schema.add(of(key.name(), RANGE)));
    return List.copyOf(schema);
  }

  boolean isOf(String type) {
    return keyType.filter(type::equals).isPresent();
  }

  String name() {
    return attributeName.orElse("");
  }
}
