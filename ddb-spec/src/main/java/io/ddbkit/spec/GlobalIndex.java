package io.ddbkit.spec;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A global secondary index.
 *
 * @param partitionKeys one to four attributes, which together place an item in a partition
 * @param sortKeys up to four attributes, which sort it, the first one first
 * @param projection what it copies; left out: everything
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GSI.html">Global
 *     secondary indexes</a>
 */
@Value.Builder
@BuilderStyle
public record GlobalIndex(
    @Size(min = 1, max = 4, message = "{ddbkit.global-index.partition-keys.count}")
        List<@Valid Key> partitionKeys,
    @Size(max = 4, message = "{ddbkit.global-index.sort-keys.count}") List<@Valid Key> sortKeys,
    Optional<@Valid IndexProjection> projection) {

  public GlobalIndex {
    requireNonNull(partitionKeys, "partitionKeys");
    requireNonNull(sortKeys, "sortKeys");
    requireNonNull(projection, "projection");
    partitionKeys = List.copyOf(partitionKeys);
    sortKeys = List.copyOf(sortKeys);
  }

  /** An index that has no key yet: what {@link TableSpec#globalIndex} starts from. */
  static GlobalIndex unkeyed() {
    return new GlobalIndex(List.of(), List.of(), Optional.empty());
  }

  /** This index with one more partition key attribute. */
  public GlobalIndex partitionKey(String name, ScalarType type) {
    return builder().from(this).addPartitionKeys(new Key(name, type)).build();
  }

  /** This index with one more sort key attribute. */
  public GlobalIndex sortKey(String name, ScalarType type) {
    return builder().from(this).addSortKeys(new Key(name, type)).build();
  }

  /** This index with a projection of the keys and these attributes. */
  public GlobalIndex projecting(String... attributes) {
    requireNonNull(attributes, "attributes");
    return projection(new IndexProjection.Include(List.of(attributes)));
  }

  /** This index, copying nothing but keys. */
  public GlobalIndex projectingKeysOnly() {
    return projection(new IndexProjection.KeysOnly());
  }

  /** This index, copying every attribute. */
  public GlobalIndex projectingAll() {
    return projection(new IndexProjection.All());
  }

  /** This index with that projection. */
  public GlobalIndex projection(IndexProjection projection) {
    requireNonNull(projection, "projection");
    return builder().from(this).projection(projection).build();
  }

  /** All key attributes, the partition keys first. */
  public List<Key> attributes() {
    var all = new ArrayList<>(partitionKeys);
    all.addAll(sortKeys);
    return List.copyOf(all);
  }

  /** A builder for tools. */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds an index. Nothing is mandatory: the rules are applied when the table is checked. */
  public static final class Builder extends GlobalIndexBuilder {
    Builder() {}
  }
}
