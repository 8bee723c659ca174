package io.ddbkit.spec;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** The attribute definitions of a table, worked out from its keys and those of its indexes. */
public final class KeyAttributes {
  private KeyAttributes() {}

  /** The attributes of a table's keys, each once, in the order of their first use. */
  public static Set<Key> of(
      PrimaryKey primaryKey,
      Collection<GlobalIndex> globalIndexes,
      Collection<LocalIndex> localIndexes) {
    requireNonNull(primaryKey, "primaryKey");
    requireNonNull(globalIndexes, "globalIndexes");
    requireNonNull(localIndexes, "localIndexes");
    var all = new LinkedHashSet<>(primaryKey.attributes());
    localIndexes.forEach(index -> all.add(index.sortKey()));
    globalIndexes.forEach(index -> all.addAll(index.attributes()));
    return Collections.unmodifiableSet(all);
  }
}
