package io.ddbkit.provisioner.bean;

import io.ddbkit.spec.trait.Path;
import java.util.Map;
import java.util.TreeMap;

/** An index of a spec: its place, and what a query has to know. */
record TableIndex(Path place, QueryKeys shape) {

  static Map<String, TableIndex> of(CheckedTable table) {
    var all = new TreeMap<String, TableIndex>();
    table
        .globalIndexes()
        .forEach((n, i) -> all.put(n, new TableIndex(CheckedTable.global(n), QueryKeys.of(i))));
    table
        .localIndexes()
        .forEach(
            (n, i) ->
                all.put(
                    n, new TableIndex(CheckedTable.local(n), QueryKeys.of(i, table.primaryKey()))));
    table
        .vectorIndexes()
        .forEach((n, i) -> all.put(n, new TableIndex(CheckedTable.vector(n), QueryKeys.of(i))));
    return all;
  }
}
