package io.ddbkit.testkit.fault;

import io.ddbkit.testkit.internal.RequestTables;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Items of a batch, by table, parted in those that are sent and the last of them, which are left.
 *
 * @param sent those that are sent
 * @param left those that are left
 */
record LeftItems<T>(Map<String, List<T>> sent, Map<String, List<T>> left) {

  /**
   * Leaves the last items, so many and no more than all but one.
   *
   * @param table leaves items of this table only; empty: of any
   */
  static <T> LeftItems<T> of(Map<String, List<T>> batch, int count, Optional<String> table) {
    int size = batch.values().stream().mapToInt(List::size).sum();
    int remaining = Math.min(count, size - 1);
    var sent = new LinkedHashMap<String, List<T>>();
    var left = new LinkedHashMap<String, List<T>>();
    var fromTheLast = new ArrayList<>(batch.entrySet());
    Collections.reverse(fromTheLast);
    for (var each : fromTheLast) {
      var items = each.getValue();
      boolean leaves =
          table.filter(only -> !only.equals(RequestTables.nameOf(each.getKey()))).isEmpty();
      int cut = items.size() - (leaves ? Math.min(remaining, items.size()) : 0);
      remaining -= items.size() - cut;
      put(sent, each.getKey(), items.subList(0, cut));
      put(left, each.getKey(), items.subList(cut, items.size()));
    }
    return new LeftItems<>(sent, left);
  }

  private static <T> void put(Map<String, List<T>> all, String name, List<T> items) {
    if (!items.isEmpty()) {
      all.put(name, List.copyOf(items));
    }
  }
}
