package io.ddbkit.spec;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A vector index, in which {@code SearchVectors} finds the items whose vectors are nearest to
 * another vector. It requires a table with on-demand billing. DynamoDB cannot change it: another
 * definition is another index.
 *
 * @param attribute the vector attribute, which holds a list of numbers; 1 to 255 characters
 * @param dimensions how many numbers a vector has: 1 to {@value #MOST_DIMENSIONS}
 * @param distance how the distance between two vectors is measured
 * @param partitionKeys one attribute at most, which divides the index: a search is for one value of
 *     it, and items without it are not in the index
 * @param filters the attributes that a search may filter by, sorted by name
 * @param projection what the index copies; left out: everything
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_VectorIndex.html">VectorIndex</a>
 */
@Value.Builder
@BuilderStyle
public record VectorSearchIndex(
    @Size(min = 1, max = 255, message = "{ddbkit.vector-index.attribute.length}") String attribute,
    @Min(value = 1, message = "{ddbkit.vector-index.dimensions}")
        @Max(
            value = VectorSearchIndex.MOST_DIMENSIONS,
            message = "{ddbkit.vector-index.dimensions}")
        long dimensions,
    VectorDistance distance,
    @Size(max = 1, message = "{ddbkit.vector-index.partition-keys.count}")
        List<@Valid Key> partitionKeys,
    List<@Valid Key> filters,
    Optional<@Valid IndexProjection> projection) {

  /** The most numbers that a vector can have. */
  public static final long MOST_DIMENSIONS = 4096;

  public VectorSearchIndex {
    requireNonNull(attribute, "attribute");
    requireNonNull(distance, "distance");
    requireNonNull(partitionKeys, "partitionKeys");
    requireNonNull(filters, "filters");
    requireNonNull(projection, "projection");
    partitionKeys = List.copyOf(partitionKeys);
    filters =
        filters.stream().sorted(Comparator.comparing(Key::name).thenComparing(Key::type)).toList();
  }

  /** A vector index that needs a vector attribute. */
  public record Unmeasured() {

    /**
     * The index of the vectors in this attribute, which copies every attribute.
     *
     * @param dimensions how many numbers a vector has: 1 to {@value #MOST_DIMENSIONS}
     */
    public VectorSearchIndex vectorAttribute(
        String attribute, long dimensions, VectorDistance distance) {
      return of(attribute, dimensions, distance);
    }
  }

  /**
   * An index of the vectors in this attribute, copying everything.
   *
   * @param dimensions how many numbers a vector has: 1 to {@value #MOST_DIMENSIONS}
   */
  public static VectorSearchIndex of(String attribute, long dimensions, VectorDistance distance) {
    return new VectorSearchIndex(
        attribute, dimensions, distance, List.of(), List.of(), Optional.empty());
  }

  /** This index, divided by this attribute; an index can have one. */
  public VectorSearchIndex partitionKey(String name, ScalarType type) {
    return builder().from(this).addPartitionKeys(new Key(name, type)).build();
  }

  /** This index with one more attribute that a search may filter by. */
  public VectorSearchIndex filter(String name, ScalarType type) {
    return builder().from(this).addFilters(new Key(name, type)).build();
  }

  /** This index with a projection of the keys, the filters and these attributes. */
  public VectorSearchIndex projecting(String... attributes) {
    requireNonNull(attributes, "attributes");
    return projection(new IndexProjection.Include(List.of(attributes)));
  }

  /** This index, copying nothing but keys and filters. */
  public VectorSearchIndex projectingKeysOnly() {
    return projection(new IndexProjection.KeysOnly());
  }

  /** This index, copying every attribute. */
  public VectorSearchIndex projectingAll() {
    return projection(new IndexProjection.All());
  }

  /** This index with that projection. */
  public VectorSearchIndex projection(IndexProjection projection) {
    requireNonNull(projection, "projection");
    return builder().from(this).projection(projection).build();
  }

  /** The attributes of its search schema: the partition key first, then the filters. */
  public List<Key> searchSchema() {
    var all = new ArrayList<>(partitionKeys);
    all.addAll(filters);
    return List.copyOf(all);
  }

  /** A builder for tools. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Builds an index. Nothing is mandatory: the rules are applied when the table is checked. The
   * distance is {@link VectorDistance#COSINE} unless it is set.
   */
  public static final class Builder extends VectorSearchIndexBuilder {
    Builder() {
      attribute("");
      dimensions(0);
      distance(VectorDistance.COSINE);
    }
  }
}
