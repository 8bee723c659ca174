package io.ddbkit.testkit.internal.simulated.data;

import io.ddbkit.testkit.internal.simulated.expression.Values;
import io.ddbkit.testkit.internal.simulated.table.KeyElement;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import java.util.List;

/** The values of a key, by which items are ordered. */
record ItemKey(List<JsonObject> values) implements Comparable<ItemKey> {

  static ItemKey of(List<KeyElement> keys, JsonObject item) {
    return new ItemKey(keys.stream().map(key -> item.object(key.name()).orElseThrow()).toList());
  }

  /** Whether the item has a value for each element. */
  static boolean isIn(List<KeyElement> keys, JsonObject item) {
    return keys.stream().allMatch(key -> item.has(key.name()));
  }

  @Override
  public int compareTo(ItemKey other) {
    for (int i = 0; i < values.size(); i++) {
      int order = Values.compare(values.get(i), other.values.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ItemKey that && compareTo(that) == 0;
  }

  @Override
  public int hashCode() {
    return values.size();
  }
}
