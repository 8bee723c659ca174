package io.ddbkit.spec.compose;

import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.rule.RuleBook;
import io.ddbkit.spec.rule.Statement;
import io.ddbkit.spec.trait.Contribution;
import io.ddbkit.spec.trait.Coordinate;
import io.ddbkit.spec.trait.Exclusions;
import io.ddbkit.spec.trait.Origin;
import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.trait.Requirement;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Settings;
import io.ddbkit.spec.trait.Strength;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Composes one table, setting by setting in the order of {@link CompositionOrder}. */
final class Composer {
  private final Map<Place, List<Contribution<?>>> said = new LinkedHashMap<>();
  private final Map<Optional<Coordinate>, Map<Setting<?>, Object>> values = new HashMap<>();
  private final SortedMap<Path, Resolution> resolutions = new TreeMap<>();
  private final List<Finding> findings = new ArrayList<>();

  Composer(Collection<Contribution<?>> contributions) {
    contributions.forEach(this::hear);
  }

  private void hear(Contribution<?> contribution) {
    var place = new Place(contribution.at(), contribution.setting());
    said.computeIfAbsent(place, p -> new ArrayList<>()).add(contribution);
  }

  private List<Contribution<?>> heard(Place place) {
    return said.getOrDefault(place, List.of());
  }

  Composition compose(String name, Places places) {
    CompositionOrder.of(said.keySet()).stream().filter(this::isSet).forEach(this::compose);
    var provenance = new Provenance(resolutions);
    return new Composition(ComposedTable.of(name, values, provenance, places), findings);
  }

  /** By now it is known what others require there. */
  private boolean isSet(Place place) {
    return said.containsKey(place);
  }

  private void compose(Place place) {
    if (place.at().isEmpty() || stands(place, place.at().get())) {
      unify(place, place.setting());
    }
  }

  /**
   * Settings of an entry that does not stand are nobody's; those that all entries share are not
   * its.
   */
  private boolean stands(Place place, Coordinate entry) {
    var entries = values.getOrDefault(Optional.empty(), Map.of()).get(entry.setting());
    boolean stands = entries instanceof Map<?, ?> map && map.containsKey(entry.name());
    if (stands && place.setting().scope() != Setting.Scope.REGION) {
      findings.add(shared(place, entry));
      return false;
    }
    return stands;
  }

  private Finding shared(Place place, Coordinate entry) {
    var statements =
        heard(place).stream()
            .filter(contribution -> contribution.strength() != Strength.DEFAULT)
            .map(contribution -> new Statement(place.setting().id(), contribution.origin()))
            .distinct()
            .toList();
    return RuleBook.finding("compose.shared", place.setting().path().under(entry), statements);
  }

  @SuppressWarnings("unchecked") // kept by setting, so every one of them is of its type
  private <T> void unify(Place place, Setting<T> setting) {
    var contributions = (List<Contribution<T>>) (List<?>) heard(place);
    var unified = new Unifier<>(setting, byName(setting, contributions));
    unified.findings().forEach(finding -> findings.add(finding.at(finding.path().map(place::of))));
    unified
        .resolutions()
        .forEach((path, resolution) -> resolutions.put(place.of(path), resolution));
    unified
        .value()
        .ifPresent(
            value -> {
              values.computeIfAbsent(place.at(), at -> new HashMap<>()).put(setting, value);
              setting.requirements().forEach(need -> need(place, need, value, unified));
            });
  }

  /** What was said of every entry of another setting, said of each. */
  private <T> List<Contribution<T>> byName(Setting<T> setting, List<Contribution<T>> all) {
    return setting
        .expansion()
        .map(
            spread ->
                all.stream()
                    .map(each -> each.meaning(v -> spread.how().apply(v, names(spread.over()))))
                    .toList())
        .orElse(all);
  }

  private Set<String> names(Setting<? extends Map<String, ?>> entries) {
    return values.getOrDefault(Optional.empty(), Map.of()).get(entries) instanceof Map<?, ?> map
        ? map.keySet().stream()
            .map(String.class::cast)
            .collect(Collectors.toCollection(TreeSet::new))
        : Set.of();
  }

  /** What is needed is said by all who meant the value that needs it. */
  private <T, U> void need(Place place, Requirement<T, U> need, T value, Unifier<T> unified) {
    need.what()
        .apply(value, Settings.of(values.getOrDefault(place.at(), Map.of())))
        .ifPresent(
            needed ->
                speakers(unified)
                    .forEach(
                        (origin, strength) ->
                            hear(
                                new Contribution<>(
                                    need.other(),
                                    place.whereItRequires(need.other()).at(),
                                    Optional.of(needed),
                                    Exclusions.NONE,
                                    strength,
                                    true,
                                    origin))));
  }

  private static Map<Origin, Strength> speakers(Unifier<?> unified) {
    var speakers = new TreeMap<Origin, Strength>();
    for (var resolution : unified.resolutions().values()) {
      resolution.agreed().stream()
          .filter(Claim::speaksOfAValue)
          .forEach(claim -> speakers.merge(claim.origin(), claim.strength(), Composer::stronger));
    }
    if (speakers.values().stream().anyMatch(strength -> strength != Strength.DEFAULT)) {
      speakers.values().removeIf(strength -> strength == Strength.DEFAULT);
    }
    return speakers;
  }

  private static Strength stronger(Strength one, Strength other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
