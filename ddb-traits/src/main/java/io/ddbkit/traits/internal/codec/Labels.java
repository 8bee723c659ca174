package io.ddbkit.traits.internal.codec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * How the elements of a list are told apart: by their names; by their numbers, from 0, where they
 * have none, share one, or have one that reads as a number in the list.
 */
public final class Labels {
  private Labels() {}

  /**
   * A label for each element.
   *
   * @param names the names, in the order of the list; empty: the element has none
   */
  public static List<String> of(List<Optional<String>> names) {
    var numbers = new ArrayList<String>();
    names.forEach(name -> numbers.add(Integer.toString(numbers.size())));
    var labels = new ArrayList<String>();
    for (var name : names) {
      var number = numbers.get(labels.size());
      labels.add(
          name.filter(own -> !own.isEmpty() && !numbers.contains(own))
              .filter(own -> Collections.frequency(names, name) == 1)
              .orElse(number));
    }
    return List.copyOf(labels);
  }
}
