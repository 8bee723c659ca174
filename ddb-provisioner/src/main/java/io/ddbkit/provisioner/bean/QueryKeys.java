package io.ddbkit.provisioner.bean;

import io.ddbkit.spec.GlobalIndex;
import io.ddbkit.spec.Key;
import io.ddbkit.spec.LocalIndex;
import io.ddbkit.spec.PrimaryKey;
import io.ddbkit.spec.VectorSearchIndex;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a query of an index has to know: the names of its attributes. A local index, and a global
 * one with the table's partition key, are queried alike.
 */
record QueryKeys(
    List<String> partition, List<String> sort, Optional<String> vector, List<String> filters) {

  private QueryKeys(List<Key> partition, List<Key> sort) {
    this(names(partition), names(sort), Optional.empty(), List.of());
  }

  static QueryKeys of(PrimaryKey key) {
    return new QueryKeys(List.of(key.partition()), key.sortKey().stream().toList());
  }

  static QueryKeys of(GlobalIndex index) {
    return new QueryKeys(index.partitionKeys(), index.sortKeys());
  }

  static QueryKeys of(LocalIndex index, PrimaryKey table) {
    return new QueryKeys(List.of(table.partition()), List.of(index.sortKey()));
  }

  static QueryKeys of(VectorSearchIndex index) {
    var vector = index.attribute() + ", " + index.dimensions() + " numbers, " + index.distance();
    return new QueryKeys(
        names(index.partitionKeys()), List.of(), Optional.of(vector), names(index.filters()));
  }

  /** Those of all indexes, by name. */
  static TreeMap<String, QueryKeys> of(BeanParts bean, PrimaryKey table) {
    var all = new TreeMap<String, QueryKeys>();
    bean.globalIndexes.forEach((name, index) -> all.put(name, of(index)));
    bean.localIndexes.forEach((name, index) -> all.put(name, of(index, table)));
    bean.vectorIndexes.forEach((name, index) -> all.put(name, of(index)));
    return all;
  }

  private static List<String> names(List<Key> keys) {
    return keys.stream().map(Key::name).toList();
  }

  @Override
  public String toString() {
    return Stream.of(
            told("partition key ", partition),
            told("sort key ", sort),
            told("vector ", vector.stream().toList()),
            told("filters ", filters))
        .flatMap(Optional::stream)
        .collect(Collectors.joining("; "));
  }

  private static Optional<String> told(String what, List<String> names) {
    return names.isEmpty() ? Optional.empty() : Optional.of(what + String.join(", ", names));
  }
}
