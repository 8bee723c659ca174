package io.ddbkit.traits.raw;

import io.ddbkit.spec.trait.Path;
import io.ddbkit.traits.internal.codec.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An index and where it stands.
 *
 * @param index the index
 * @param label its name, or its number where it has none, or one that others have too
 * @param place where it stands
 */
record PlacedIndex(RawIndex index, String label, Path place) implements Placed {

  static List<PlacedIndex> all(Path list, List<RawIndex> indexes) {
    var all = new ArrayList<PlacedIndex>();
    var labels = Labels.of(indexes.stream().map(RawIndex::indexName).toList());
    for (int number = 0; number < indexes.size(); number++) {
      var label = labels.get(number);
      all.add(new PlacedIndex(indexes.get(number), label, list.entry(label)));
    }
    return List.copyOf(all);
  }

  @Override
  public Optional<String> indexName() {
    return index.indexName();
  }

  Path keys() {
    return place.component("KeySchema");
  }
}
