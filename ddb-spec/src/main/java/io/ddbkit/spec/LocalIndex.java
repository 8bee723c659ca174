package io.ddbkit.spec;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A local secondary index: the table's partition key with another sort key. It can only be created
 * with its table, and cannot be changed.
 *
 * @param sortKey the attribute that sorts the items of a partition
 * @param projection the projection; empty: all attributes
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/LSI.html">Local
 *     secondary indexes</a>
 */
@Value.Builder
@BuilderStyle
public record LocalIndex(@Valid Key sortKey, Optional<@Valid IndexProjection> projection) {

  public LocalIndex {
    requireNonNull(sortKey, "sortKey");
    requireNonNull(projection, "projection");
  }

  /** A local secondary index that needs a sort key. */
  public record Unsorted() {

    /** The index with this sort key, which copies every attribute. */
    public LocalIndex sortKey(String name, ScalarType type) {
      return sortedBy(name, type);
    }
  }

  /** An index sorted by this attribute, copying everything. */
  public static LocalIndex sortedBy(String name, ScalarType type) {
    return new LocalIndex(new Key(name, type), Optional.empty());
  }

  /** This index with a projection of the keys and these attributes. */
  public LocalIndex projecting(String... attributes) {
    requireNonNull(attributes, "attributes");
    return projection(new IndexProjection.Include(List.of(attributes)));
  }

  /** This index, copying nothing but keys. */
  public LocalIndex projectingKeysOnly() {
    return projection(new IndexProjection.KeysOnly());
  }

  /** This index, copying every attribute. */
  public LocalIndex projectingAll() {
    return projection(new IndexProjection.All());
  }

  /** This index with that projection. */
  public LocalIndex projection(IndexProjection projection) {
    requireNonNull(projection, "projection");
    return new LocalIndex(sortKey, Optional.of(projection));
  }

  /** A builder for tools. */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds an index. Nothing is mandatory: the rules are applied when the table is checked. */
  public static final class Builder extends LocalIndexBuilder {
    Builder() {
      sortKey(new Key("", ScalarType.STRING));
    }
  }
}
