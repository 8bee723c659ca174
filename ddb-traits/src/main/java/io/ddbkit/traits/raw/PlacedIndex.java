package io.ddbkit.traits.raw;

import io.ddbkit.spec.trait.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * An index and where it stands.
 *
 * @param index the index
 * @param label its name, or its number where it has none
 * @param place where it stands
 */
record PlacedIndex(RawIndex index, String label, Path place) {

  static List<PlacedIndex> all(Path list, List<RawIndex> indexes) {
    var all = new ArrayList<PlacedIndex>();
    for (int number = 0; number < indexes.size(); number++) {
      var index = indexes.get(number);
      var label = index.isNamed() ? index.name() : Integer.toString(number);
      all.add(new PlacedIndex(index, label, list.entry(label)));
    }
    return List.copyOf(all);
  }

  Path keys() {
    return place.component("KeySchema");
  }
}
