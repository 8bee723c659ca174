package io.ddbkit.traits.raw;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.Key;
import io.ddbkit.spec.VectorSearchIndex;
import io.ddbkit.traits.internal.codec.AwsMembers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An element of the {@code SearchSchema} of a vector index.
 *
 * @param attributeName the attribute
 * @param searchSchemaElementType {@code HASH} or {@code INLINE_FILTER}
 */
@AwsMembers(label = "AttributeName")
public record RawSearchElement(
    Optional<String> attributeName, Optional<String> searchSchemaElementType) {
  static final String HASH = "HASH";
  static final String INLINE_FILTER = "INLINE_FILTER";

  public RawSearchElement {
    requireNonNull(attributeName, "attributeName");
    requireNonNull(searchSchemaElementType, "searchSchemaElementType");
  }

  /** An element of this name and type. */
  public static RawSearchElement of(String name, String type) {
    requireNonNull(name, "name");
    requireNonNull(type, "type");
    return new RawSearchElement(Optional.of(name), Optional.of(type));
  }

  /** The partition key as HASH, then the filters as INLINE_FILTER; empty if there are none. */
  public static Optional<List<RawSearchElement>> schema(VectorSearchIndex index) {
    requireNonNull(index, "index");
    var schema = new ArrayList<RawSearchElement>();
    index.partitionKeys().forEach(key -> schema.add(of(key, HASH)));
    index.filters().forEach(filter -> schema.add(of(filter, INLINE_FILTER)));
    return schema.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(schema));
  }

  private static RawSearchElement of(Key key, String type) {
    return of(key.name(), type);
  }

  boolean isOf(String type) {
    return searchSchemaElementType.filter(type::equals).isPresent();
  }

  String name() {
    return attributeName.orElse("");
  }
}
