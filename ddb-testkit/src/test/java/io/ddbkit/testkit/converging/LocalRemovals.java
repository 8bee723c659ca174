package io.ddbkit.testkit.converging;

import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.GlobalIndex;
import io.ddbkit.spec.Key;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/**
 * Which global indexes DynamoDB Local can remove. Version 3.3.1 keeps indexes that are made in one
 * CreateTable, and have the same key, as one index of SQLite that is called after the first of
 * them. The removal of any other fails unseen, before or after that of the first: it stays DELETING
 * for ever, and so does whoever ends the database then. Seen with nothing but the SDK, with and
 * without items; it removes indexes that UpdateTable has added, and such as have only a part of the
 * key in common.
 */
final class LocalRemovals {
  private LocalRemovals() {}

  /** Whether the indexes that go, some of them to come again otherwise, are such as can. */
  static boolean arePossible(Pair pair) {
    var after = pair.after();
    return pair.replaces()
        || keptByAnother(pair).stream()
            .allMatch(index -> after.hasSame(index.name(), pair.before()));
  }

  /** CreateTable has them in the order of their names. */
  private static List<Facet> keptByAnother(Pair pair) {
    var keys = new HashSet<IndexKey>();
    return pair.facets().stream()
        .filter(facet -> facet.setting().equals(CoreSettings.GLOBAL_INDEXES))
        .filter(facet -> pair.before().has(facet.name()))
        .sorted(Comparator.comparing(Facet::name))
        .filter(facet -> !keys.add(IndexKey.of(pair.before(), facet)))
        .toList();
  }

  private record IndexKey(List<Key> partition, List<Key> sort) {
    static IndexKey of(State state, Facet facet) {
      var index = (GlobalIndex) state.get(facet).orElseThrow().value();
      return new IndexKey(index.partitionKeys(), index.sortKeys());
    }
  }
}
