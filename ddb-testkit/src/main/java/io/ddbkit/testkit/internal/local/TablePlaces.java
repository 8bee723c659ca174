package io.ddbkit.testkit.internal.local;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which tables stand in which database: each access key has one in each region. */
final class TablePlaces {
  private static final int SHOWN = 3;

  private final Map<String, Set<Place>> places = new ConcurrentHashMap<>();

  void created(String table, String accessKey, String region) {
    places
        .computeIfAbsent(table, t -> ConcurrentHashMap.newKeySet())
        .add(new Place(accessKey, region));
  }

  void deleted(String table, String accessKey, String region) {
    places.getOrDefault(table, Set.of()).remove(new Place(accessKey, region));
  }

  void forget(String accessKey) {
    places.values().forEach(all -> all.removeIf(place -> place.accessKey().equals(accessKey)));
  }

  boolean has(String table, String accessKey, String region) {
    return places.getOrDefault(table, Set.of()).contains(new Place(accessKey, region));
  }

  /** Says that the table is missing there, and where one of that name stands. */
  String missing(String table, String accessKey, String region) {
    var here = new Place(accessKey, region);
    return "There is no table %s for %s. %sEach access key has its own tables in each region."
        .formatted(table, here, others(table, here));
  }

  private String others(String table, Place here) {
    var all = places.getOrDefault(table, Set.of()).stream().sorted(nearestTo(here)).toList();
    return all.isEmpty() ? "" : "There is one for %s. ".formatted(shown(all));
  }

  private static String shown(List<Place> all) {
    var first = all.stream().limit(SHOWN).map(Place::toString).collect(joining(", for "));
    var rest = all.size() - SHOWN;
    return rest > 0 ? first + " and for %d more".formatted(rest) : first;
  }

  private static Comparator<Place> nearestTo(Place here) {
    return Comparator.comparing((Place place) -> !place.accessKey().equals(here.accessKey()))
        .thenComparing(Place::accessKey)
        .thenComparing(Place::region);
  }

  private record Place(String accessKey, String region) {
    @Override
    public String toString() {
      return "access key %s in %s".formatted(accessKey, region);
    }
  }
}
