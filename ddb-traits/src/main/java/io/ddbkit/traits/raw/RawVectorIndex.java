package io.ddbkit.traits.raw;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.Key;
import io.ddbkit.spec.VectorDistance;
import io.ddbkit.spec.VectorSearchIndex;
import io.ddbkit.traits.internal.BuilderStyle;
import io.ddbkit.traits.internal.codec.AwsMembers;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.immutables.value.Value;

/**
 * An element of {@code VectorIndexes}.
 *
 * @param indexName its name
 * @param vectorAttribute the attribute that holds the vectors
 * @param dimensions how many numbers a vector has
 * @param distanceFunction {@code COSINE}, {@code EUCLIDEAN} or {@code DOT_PRODUCT}
 * @param searchSchema its partition key and its filters
 * @param projection what it copies
 */
@Value.Builder
@BuilderStyle
@AwsMembers(label = "IndexName")
public record RawVectorIndex(
    Optional<String> indexName,
    Optional<RawVectorAttribute> vectorAttribute,
    Optional<Long> dimensions,
    Optional<String> distanceFunction,
    Optional<List<RawSearchElement>> searchSchema,
    Optional<RawProjection> projection) {

  public RawVectorIndex {
    requireNonNull(indexName, "indexName");
    requireNonNull(vectorAttribute, "vectorAttribute");
    requireNonNull(dimensions, "dimensions");
    requireNonNull(distanceFunction, "distanceFunction");
    requireNonNull(searchSchema, "searchSchema");
    requireNonNull(projection, "projection");
    searchSchema = searchSchema.map(List::copyOf);
  }

  /** An index of this name in AWS's terms. */
  public static RawVectorIndex of(String name, VectorSearchIndex index) {
    requireNonNull(name, "name");
    requireNonNull(index, "index");
    return builder()
        .indexName(name)
        .vectorAttribute(RawVectorAttribute.of(index.attribute()))
        .dimensions(index.dimensions())
        .distanceFunction(index.distance().name())
        .searchSchema(RawSearchElement.schema(index))
        .projection(index.projection().map(RawProjection::of))
        .build();
  }

  /**
   * The index that it means. What is missing, or unknown to AWS, has a value that the rules refuse,
   * or, for the distance, any.
   *
   * @param key the attribute of a name, with its type
   */
  VectorSearchIndex toIndex(Function<String, Key> key) {
    return new VectorSearchIndex(
        vectorAttribute.flatMap(RawVectorAttribute::attributeName).orElse(""),
        dimensions.orElse(0L),
        distance().orElse(VectorDistance.COSINE),
        keys(RawSearchElement.HASH, key),
        keys(RawSearchElement.INLINE_FILTER, key),
        projection.flatMap(RawProjection::toProjection));
  }

  private List<Key> keys(String type, Function<String, Key> key) {
    return elements().stream()
        .filter(element -> element.isOf(type))
        .map(element -> key.apply(element.name()))
        .toList();
  }

  /** Its distance; empty if AWS has no such function. */
  Optional<VectorDistance> distance() {
    return Arrays.stream(VectorDistance.values())
        .filter(each -> distanceFunction.filter(each.name()::equals).isPresent())
        .findFirst();
  }

  List<RawSearchElement> elements() {
    return searchSchema.orElseGet(List::of);
  }

  /** A builder; nothing is mandatory. */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds an index. */
  public static final class Builder extends RawVectorIndexBuilder {
    Builder() {}
  }
}
