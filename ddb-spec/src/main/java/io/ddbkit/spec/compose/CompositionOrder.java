package io.ddbkit.spec.compose;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The order in which the settings of a table are composed: each after those that may require a
 * value of it, and after those that its requirements and its expansion look at; that of an entry
 * after the setting that has the entries.
 */
final class CompositionOrder {
  private final Map<Place, Set<Place>> earlier = new LinkedHashMap<>();
  private final Set<Place> begun = new HashSet<>();
  private final Set<Place> sorted = new LinkedHashSet<>();

  private CompositionOrder() {}

  /** These, and all that they may require or look at, the first first. */
  static List<Place> of(Collection<Place> places) {
    var order = new CompositionOrder();
    places.forEach(order::add);
    order.earlier.keySet().forEach(order::sort);
    return new ArrayList<>(order.sorted);
  }

  private Set<Place> add(Place place) {
    var known = earlier.get(place);
    if (known != null) {
      return known;
    }
    var before = new LinkedHashSet<Place>();
    earlier.put(place, before);
    place.at().ifPresent(entry -> before.add(Place.ofTable(entry.setting())));
    place.setting().expansion().ifPresent(each -> before.add(Place.ofTable(each.over())));
    for (var requirement : place.setting().requirements()) {
      requirement.given().ifPresent(given -> before.add(new Place(place.at(), given)));
      add(place.whereItRequires(requirement.other())).add(place);
    }
    List.copyOf(before).forEach(this::add);
    return before;
  }

  /** Settings know only settings that were made before them, so there is no circle to refuse. */
  private void sort(Place place) {
    if (begun.add(place)) {
      earlier.getOrDefault(place, Set.of()).forEach(this::sort);
      sorted.add(place);
    }
  }
}
