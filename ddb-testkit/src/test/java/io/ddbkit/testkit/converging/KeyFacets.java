package io.ddbkit.testkit.converging;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;

import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.LocalIndex;
import io.ddbkit.spec.TableSpec;
import java.util.List;
import java.util.stream.Stream;

/** The primary key and the local indexes, which only another table can have. */
final class KeyFacets {
  static final String KEY = "primaryKey";
  static final String SORTED = "id, placed";

  private static final double MOSTLY_SORTED = 0.2;

  private KeyFacets() {}

  static List<Facet> all() {
    return Stream.concat(Stream.of(key()), Stream.of("by-rank", "by-note").map(KeyFacets::local))
        .toList();
  }

  private static Facet key() {
    return Facet.of(
            KEY,
            CoreSettings.PRIMARY_KEY,
            List.of(
                Part.of(SORTED, spec -> spec.sortKey("placed", NUMBER)),
                Part.of("id", spec -> spec),
                Part.of(
                    "userId", spec -> TableSpec.named(State.TABLE).partitionKey("userId", STRING))))
        .always();
  }

  /** No spec can say that a local index is not there. */
  private static Facet local(String name) {
    return Facet.of(
            "localIndexes[" + name + "]",
            CoreSettings.LOCAL_INDEXES,
            Stream.of(
                    LocalIndex.sortedBy("priority", NUMBER).projectingAll(),
                    LocalIndex.sortedBy("note", STRING).projectingAll(),
                    LocalIndex.sortedBy("priority", NUMBER).projectingKeysOnly())
                .map(index -> Part.of(index, spec -> small(spec.localIndex(name, index))))
                .toList())
        .often(MOSTLY_SORTED)
        .where(State::isSorted);
  }

  private static TableSpec small(TableSpec spec) {
    return spec.suppress("local-index.collection-size", "there are four items");
  }
}
