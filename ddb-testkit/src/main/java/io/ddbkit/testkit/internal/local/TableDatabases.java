package io.ddbkit.testkit.internal.local;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which tables stand in which database: each access key has one in each region. */
final class TableDatabases {
  private static final int SHOWN = 3;

  private final Map<String, Set<Database>> places = new ConcurrentHashMap<>();

  void created(String table, String accessKey, String region) {
    places
        .computeIfAbsent(table, t -> ConcurrentHashMap.newKeySet())
        .add(new Database(accessKey, region));
  }

  void deleted(String table, String accessKey, String region) {
    places.getOrDefault(table, Set.of()).remove(new Database(accessKey, region));
  }

  void forget(String accessKey) {
    places.values().forEach(all -> all.removeIf(place -> place.accessKey().equals(accessKey)));
  }

  boolean has(String table, String accessKey, String region) {
    return places.getOrDefault(table, Set.of()).contains(new Database(accessKey, region));
  }

  /** Says that the table is missing there, and where one of that name stands. */
  String missing(String table, String accessKey, String region) {
    var here = new Database(accessKey, region);
    return "There is no table %s for %s. %sEach access key has its own tables in each region."
        .formatted(table, here, others(table, here));
  }

  private String others(String table, Database here) {
    var all = places.getOrDefault(table, Set.of()).stream().sorted(nearestTo(here)).toList();
    return all.isEmpty() ? "" : "There is one for %s. ".formatted(shown(all));
  }

  private static String shown(List<Database> all) {
    var first = all.stream().limit(SHOWN).map(Database::toString).collect(joining(", for "));
    var rest = all.size() - SHOWN;
    return rest > 0 ? first + " and for %d more".formatted(rest) : first;
  }

  private static Comparator<Database> nearestTo(Database here) {
    return Comparator.comparing((Database place) -> !place.accessKey().equals(here.accessKey()))
        .thenComparing(Database::accessKey)
        .thenComparing(Database::region);
  }

  private record Database(String accessKey, String region) {
    @Override
    public String toString() {
      return "access key %s in %s".formatted(accessKey, region);
    }
  }
}
