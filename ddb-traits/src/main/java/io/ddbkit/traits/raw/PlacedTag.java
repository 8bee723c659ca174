package io.ddbkit.traits.raw;

import io.ddbkit.spec.trait.Path;
import io.ddbkit.traits.internal.codec.Labels;
import java.util.ArrayList;
import java.util.List;

/**
 * A tag and where it stands: by its key, or by its number where it has none, or one that another
 * tag has too.
 *
 * @param tag the tag
 * @param place where it stands
 */
record PlacedTag(RawTag tag, Path place) {

  static List<PlacedTag> all(List<RawTag> tags) {
    var all = new ArrayList<PlacedTag>();
    var labels = Labels.of(tags.stream().map(RawTag::key).toList());
    for (int number = 0; number < tags.size(); number++) {
      all.add(new PlacedTag(tags.get(number), RawTagRules.TAGS.entry(labels.get(number))));
    }
    return List.copyOf(all);
  }

  Path key() {
    return place.component("Key");
  }

  Path value() {
    return place.component("Value");
  }
}
