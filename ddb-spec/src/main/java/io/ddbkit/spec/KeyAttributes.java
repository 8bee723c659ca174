package io.ddbkit.spec;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The attribute definitions of a table, worked out from its keys and those of its indexes. A vector
 * attribute is none of them; the partition key and the filters of its index are.
 */
public final class KeyAttributes {
  private KeyAttributes() {}

  /** The attributes of the keys of a table without vector indexes. */
  public static Set<Key> of(
      PrimaryKey primaryKey,
      Collection<GlobalIndex> globalIndexes,
      Collection<LocalIndex> localIndexes) {
    return of(primaryKey, globalIndexes, localIndexes, List.of());
  }

  /** The attributes of a table's keys, each once, in the order of their first use. */
  public static Set<Key> of(
      PrimaryKey primaryKey,
      Collection<GlobalIndex> globalIndexes,
      Collection<LocalIndex> localIndexes,
      Collection<VectorSearchIndex> vectorIndexes) {
    requireNonNull(primaryKey, "primaryKey");
    requireNonNull(globalIndexes, "globalIndexes");
    requireNonNull(localIndexes, "localIndexes");
    requireNonNull(vectorIndexes, "vectorIndexes");
    var all = new LinkedHashSet<>(primaryKey.attributes());
    localIndexes.forEach(index -> all.add(index.sortKey()));
    globalIndexes.forEach(index -> all.addAll(index.attributes()));
    vectorIndexes.forEach(index -> all.addAll(index.searchSchema()));
    return Collections.unmodifiableSet(all);
  }
}
