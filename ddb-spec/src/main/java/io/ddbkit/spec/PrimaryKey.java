package io.ddbkit.spec;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;

/**
 * What identifies an item of the table. It can never be changed.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.CoreComponents.html#HowItWorks.CoreComponents.PrimaryKey">Primary
 *     key</a>
 */
public sealed interface PrimaryKey {

  /** A primary key that is a partition key alone. */
  static PrimaryKey of(String partitionKey, ScalarType type) {
    requireNonNull(partitionKey, "partitionKey");
    requireNonNull(type, "type");
    return new Simple(new Key(partitionKey, type));
  }

  /** A primary key of a partition key and a sort key. */
  static PrimaryKey of(
      String partitionKey, ScalarType partitionKeyType, String sortKey, ScalarType sortKeyType) {
    requireNonNull(partitionKey, "partitionKey");
    requireNonNull(partitionKeyType, "partitionKeyType");
    requireNonNull(sortKey, "sortKey");
    requireNonNull(sortKeyType, "sortKeyType");
    return new Composite(new Key(partitionKey, partitionKeyType), new Key(sortKey, sortKeyType));
  }

  /** The attribute that places the item in a partition. */
  Key partition();

  /** The attribute that sorts the items of a partition. */
  Optional<Key> sortKey();

  /** Both attributes, the partition key first. */
  default List<Key> attributes() {
    return sortKey().map(sort -> List.of(partition(), sort)).orElseGet(() -> List.of(partition()));
  }

  /** A partition key alone. */
  record Simple(@Valid Key partition) implements PrimaryKey {

    public Simple {
      requireNonNull(partition, "partition");
    }

    @Override
    public Optional<Key> sortKey() {
      return Optional.empty();
    }
  }

  /** A partition key and a sort key. */
  record Composite(@Valid Key partition, @Valid Key sort) implements PrimaryKey {

    public Composite {
      requireNonNull(partition, "partition");
      requireNonNull(sort, "sort");
    }

    @Override
    public Optional<Key> sortKey() {
      return Optional.of(sort);
    }
  }
}
