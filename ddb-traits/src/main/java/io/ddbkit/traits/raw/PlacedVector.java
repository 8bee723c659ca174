package io.ddbkit.traits.raw;

import io.ddbkit.spec.trait.Path;
import io.ddbkit.traits.internal.codec.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A vector index and where it stands. */
record PlacedVector(RawVectorIndex index, String label, Path place) implements Placed {

  static List<PlacedVector> all(Path list, List<RawVectorIndex> indexes) {
    var all = new ArrayList<PlacedVector>();
    var labels = Labels.of(indexes.stream().map(RawVectorIndex::indexName).toList());
    for (int number = 0; number < indexes.size(); number++) {
      var label = labels.get(number);
      all.add(new PlacedVector(indexes.get(number), label, list.entry(label)));
    }
    return List.copyOf(all);
  }

  /** An element of a search schema and where it stands. */
  record Element(RawSearchElement element, Path place) {}

  List<Element> elements() {
    var all = new ArrayList<Element>();
    var elements = index.elements();
    var labels = Labels.of(elements.stream().map(RawSearchElement::attributeName).toList());
    for (int number = 0; number < elements.size(); number++) {
      all.add(new Element(elements.get(number), schema().entry(labels.get(number))));
    }
    return List.copyOf(all);
  }

  Path schema() {
    return place.component("SearchSchema");
  }

  @Override
  public Optional<String> indexName() {
    return index.indexName();
  }
}
