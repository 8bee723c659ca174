package io.ddbkit.provisioner.bean;

import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.GlobalIndex;
import io.ddbkit.spec.Key;
import io.ddbkit.spec.LocalIndex;
import io.ddbkit.spec.PrimaryKey;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.VectorSearchIndex;
import io.ddbkit.spec.compose.Claim;
import io.ddbkit.spec.compose.ComposedTable;
import io.ddbkit.spec.policy.CheckPolicy;
import io.ddbkit.spec.rule.Statement;
import io.ddbkit.spec.trait.Origin;
import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Strength;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A spec without errors, as a bean is compared to it: with all that its traits add. */
final class CheckedTable {
  private final TableSpec spec;
  private final ComposedTable composed;

  CheckedTable(TableSpec spec, CheckPolicy policy) {
    this.spec = spec;
    this.composed = spec.compose(policy);
  }

  <T> Optional<T> get(Setting<T> setting) {
    return composed.get(setting);
  }

  PrimaryKey primaryKey() {
    return composed.get(CoreSettings.PRIMARY_KEY).orElseThrow();
  }

  Map<String, GlobalIndex> globalIndexes() {
    return composed.get(CoreSettings.GLOBAL_INDEXES).orElseGet(Map::of);
  }

  Map<String, LocalIndex> localIndexes() {
    return composed.get(CoreSettings.LOCAL_INDEXES).orElseGet(Map::of);
  }

  Map<String, VectorSearchIndex> vectorIndexes() {
    return composed.get(CoreSettings.VECTOR_INDEXES).orElseGet(Map::of);
  }

  /** This value, said by each of those who set what is at the place; not by defaults. */
  List<Statement> said(String value, Path place) {
    var origins = origins(place);
    return (origins.isEmpty() ? List.of(spec.origins().originOf(place)) : origins)
        .stream().map(origin -> new Statement(value, origin)).toList();
  }

  private List<Origin> origins(Path place) {
    return composed.provenance().resolutions().tailMap(place).entrySet().stream()
        .takeWhile(entry -> entry.getKey().within(place))
        .flatMap(entry -> entry.getValue().agreed().stream())
        .filter(claim -> claim.strength() != Strength.DEFAULT)
        .map(Claim::origin)
        .distinct()
        .toList();
  }

  /** Every attribute of a key or a filter, with the first place that uses it. */
  Map<Key, Path> keyAttributes() {
    var places = new LinkedHashMap<Key, Path>();
    var primary = CoreSettings.PRIMARY_KEY.path();
    places.put(primaryKey().partition(), primary.component("partition"));
    primaryKey().sortKey().ifPresent(key -> places.put(key, primary.component("sort")));
    localIndexes().forEach((name, index) -> add(places, local(name), index.sortKey()));
    globalIndexes()
        .forEach((name, index) -> index.attributes().forEach(k -> add(places, global(name), k)));
    vectorIndexes()
        .forEach((name, index) -> index.searchSchema().forEach(k -> add(places, vector(name), k)));
    return places;
  }

  private static void add(Map<Key, Path> places, Path place, Key key) {
    places.putIfAbsent(key, place);
  }

  static Path global(String index) {
    return CoreSettings.GLOBAL_INDEXES.path().entry(index);
  }

  static Path local(String index) {
    return CoreSettings.LOCAL_INDEXES.path().entry(index);
  }

  static Path vector(String index) {
    return CoreSettings.VECTOR_INDEXES.path().entry(index);
  }
}
