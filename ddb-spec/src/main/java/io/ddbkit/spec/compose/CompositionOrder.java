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
 * value of it, and after those that its requirements and its expansion read; that of an entry after
 * the setting that has the entries.
 */
final class CompositionOrder {
  private final Map<PlacedSetting, Set<PlacedSetting>> earlier = new LinkedHashMap<>();
  private final Set<PlacedSetting> begun = new HashSet<>();
  private final Set<PlacedSetting> sorted = new LinkedHashSet<>();

  private CompositionOrder() {}

  /** These, and all that they may require or read, in order. */
  static List<PlacedSetting> of(Collection<PlacedSetting> places) {
    var order = new CompositionOrder();
    places.forEach(order::add);
    order.earlier.keySet().forEach(order::sort);
    return new ArrayList<>(order.sorted);
  }

  private Set<PlacedSetting> add(PlacedSetting place) {
    var known = earlier.get(place);
    if (known != null) {
      return known;
    }
    var before = new LinkedHashSet<PlacedSetting>();
    earlier.put(place, before);
    place.at().ifPresent(entry -> before.add(PlacedSetting.ofTable(entry.setting())));
    place.setting().expansion().ifPresent(each -> before.add(PlacedSetting.ofTable(each.over())));
    for (var requirement : place.setting().requirements()) {
      requirement.given().ifPresent(given -> before.add(place.whereItRequires(given)));
      add(place.whereItRequires(requirement.other())).add(place);
    }
    return before;
  }

  /** Settings refer only to settings that were created before them, so there is no circle. */
  private void sort(PlacedSetting place) {
    if (begun.add(place)) {
      earlier.getOrDefault(place, Set.of()).forEach(this::sort);
      sorted.add(place);
    }
  }
}
