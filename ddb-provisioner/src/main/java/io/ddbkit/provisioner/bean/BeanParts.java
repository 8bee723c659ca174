package io.ddbkit.provisioner.bean;

import io.ddbkit.spec.GlobalIndex;
import io.ddbkit.spec.IndexProjection;
import io.ddbkit.spec.Key;
import io.ddbkit.spec.LocalIndex;
import io.ddbkit.spec.PrimaryKey;
import io.ddbkit.spec.ScalarType;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.VectorSearchIndex;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.enhanced.dynamodb.IndexMetadata;
import software.amazon.awssdk.enhanced.dynamodb.KeyAttributeMetadata;
import software.amazon.awssdk.enhanced.dynamodb.TableMetadata;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** The keys and indexes of a schema, as parts of a spec. */
final class BeanParts {
  final PrimaryKey primaryKey;
  final SortedMap<String, GlobalIndex> globalIndexes = new TreeMap<>();
  final SortedMap<String, LocalIndex> localIndexes = new TreeMap<>();
  final SortedMap<String, VectorSearchIndex> vectorIndexes;

  private BeanParts(TableSchema<?> schema) {
    primaryKey = primaryKey(schema);
    vectorIndexes = VectorParts.of(schema);
    schema.tableMetadata().indices().stream().filter(index -> !isPrimary(index)).forEach(this::add);
  }

  /**
   * The parts of this schema, whose indexes copy everything.
   *
   * @throws IllegalArgumentException if it has no partition key
   */
  static BeanParts of(TableSchema<?> schema) {
    return new BeanParts(schema);
  }

  private static boolean isPrimary(IndexMetadata index) {
    return index.name().equals(TableMetadata.primaryIndexName());
  }

  private static PrimaryKey primaryKey(TableSchema<?> schema) {
    return schema.tableMetadata().indices().stream()
        .filter(BeanParts::isPrimary)
        .filter(index -> !index.partitionKeys().isEmpty())
        .findFirst()
        .map(index -> primaryKey(keys(index.partitionKeys()).get(0), keys(index.sortKeys())))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    BeanAttributes.nameOf(schema)
                        + " has no partition key, which a table needs."
                        + " Annotate the getter of an attribute with @DynamoDbPartitionKey"));
  }

  private static PrimaryKey primaryKey(Key partition, List<Key> sort) {
    return sort.isEmpty()
        ? new PrimaryKey.Simple(partition)
        : new PrimaryKey.Composite(partition, sort.get(0));
  }

  /** One without a partition key is a local index to the enhanced client's createTable too. */
  private void add(IndexMetadata index) {
    var sort = keys(index.sortKeys());
    if (index.partitionKeys().isEmpty()) {
      localIndexes.put(index.name(), new LocalIndex(sort.get(0), Optional.empty()));
    } else {
      var partition = keys(index.partitionKeys());
      globalIndexes.put(index.name(), new GlobalIndex(partition, sort, Optional.empty()));
    }
  }

  private static List<Key> keys(Collection<KeyAttributeMetadata> keys) {
    return keys.stream().map(BeanParts::key).toList();
  }

  private static Key key(KeyAttributeMetadata key) {
    return Key.of(key.name(), ScalarType.ofCode(key.attributeValueType().name()));
  }

  SortedSet<String> indexNames() {
    var names = new TreeSet<>(globalIndexes.keySet());
    names.addAll(localIndexes.keySet());
    names.addAll(vectorIndexes.keySet());
    return names;
  }

  /** A spec of these parts, of which these indexes copy that. */
  TableSpec.Builder spec(Map<String, IndexProjection> projections) {
    var spec = TableSpec.builder().primaryKey(primaryKey);
    globalIndexes.forEach(spec::putGlobalIndex);
    localIndexes.forEach(spec::putLocalIndex);
    vectorIndexes.forEach(spec::putVectorIndex);
    projections.forEach((index, what) -> project(spec, index, what));
    return spec;
  }

  private void project(TableSpec.Builder spec, String index, IndexProjection what) {
    Optional.ofNullable(globalIndexes.get(index))
        .ifPresent(all -> spec.putGlobalIndex(index, all.projection(what)));
    Optional.ofNullable(localIndexes.get(index))
        .ifPresent(all -> spec.putLocalIndex(index, all.projection(what)));
    Optional.ofNullable(vectorIndexes.get(index))
        .ifPresent(all -> spec.putVectorIndex(index, all.projection(what)));
  }
}
