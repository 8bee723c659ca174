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
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;

/** Composes one table, setting by setting in the order of {@link CompositionOrder}. */
final class Composer {
  private static final BinaryOperator<Strength> STRONGER =
      BinaryOperator.maxBy(Comparator.naturalOrder());

  private final Map<PlacedSetting, List<Contribution<?>>> said = new LinkedHashMap<>();
  private final Map<Optional<Coordinate>, Settings.Builder> values = new HashMap<>();
  private final SortedMap<Path, Resolution> resolutions = new TreeMap<>();
  private final List<Finding> findings = new ArrayList<>();

  Composer(Collection<Contribution<?>> contributions) {
    contributions.forEach(this::hear);
  }

  private void hear(Contribution<?> contribution) {
    var place = new PlacedSetting(contribution.at(), contribution.setting());
    said.computeIfAbsent(place, p -> new ArrayList<>()).add(contribution);
  }

  private List<Contribution<?>> heard(PlacedSetting place) {
    return said.getOrDefault(place, List.of());
  }

  Composition compose(String name, KnownPaths places) {
    CompositionOrder.of(said.keySet()).forEach(this::compose);
    var provenance = new Provenance(resolutions);
    var settings = new HashMap<Optional<Coordinate>, Settings>();
    values.forEach((at, own) -> settings.put(at, own.build()));
    return new Composition(ComposedTable.of(name, settings, provenance, places), findings);
  }

  private void compose(PlacedSetting place) {
    if (place.at().isEmpty() || hasEntry(place, place.at().get())) {
      unify(place, place.setting());
    }
  }

  /** Whether the entry exists, and may have a value of its own of the setting. */
  private boolean hasEntry(PlacedSetting place, Coordinate entry) {
    boolean exists =
        settings(Optional.empty()).get(entry.setting()).orElse(null) instanceof Map<?, ?> entries
            && entries.containsKey(entry.name());
    if (exists && place.setting().scope() != Setting.Scope.REGION) {
      findings.add(shared(place, entry));
      return false;
    }
    return exists;
  }

  private Finding shared(PlacedSetting place, Coordinate entry) {
    var statements =
        heard(place).stream()
            .filter(contribution -> contribution.strength() != Strength.DEFAULT)
            .map(contribution -> new Statement(place.setting().id(), contribution.origin()))
            .distinct()
            .toList();
    return RuleBook.finding("compose.shared", place.setting().path().under(entry), statements);
  }

  @SuppressWarnings("unchecked") // kept by setting, so every one of them is of its type
  private <T> void unify(PlacedSetting place, Setting<T> setting) {
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
              values.computeIfAbsent(place.at(), at -> Settings.builder()).put(setting, value);
              setting.requirements().forEach(need -> need(place, need, value, unified));
            });
  }

  /** Contributions to every entry of another setting, expanded to each of its entries. */
  private <T> List<Contribution<T>> byName(Setting<T> setting, List<Contribution<T>> all) {
    return setting
        .expansion()
        .map(how -> new Spread<>(setting, how, all).over(names(how.over())))
        .orElse(all);
  }

  private Set<String> names(Setting<? extends Map<String, ?>> entries) {
    return settings(Optional.empty())
        .get(entries)
        .<Set<String>>map(map -> new TreeSet<>(map.keySet()))
        .orElse(Set.of());
  }

  /** What is composed so far, of the table or of an entry. */
  private Settings settings(Optional<Coordinate> at) {
    return values.getOrDefault(at, Settings.builder()).build();
  }

  /** A requirement is a contribution of all who set the value that has it. */
  private <T, U> void need(
      PlacedSetting place, Requirement<T, U> need, T value, Unifier<T> unified) {
    need.what()
        .apply(value, given(place, need))
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

  /** What is composed where the setting is, and what the requirement depends on. */
  private Settings given(PlacedSetting place, Requirement<?, ?> need) {
    var own = settings(place.at());
    return need.given()
        .map(third -> own.beside(settings(place.whereItRequires(third).at()), List.of(third)))
        .orElse(own);
  }

  private static Map<Origin, Strength> speakers(Unifier<?> unified) {
    var speakers = new TreeMap<Origin, Strength>();
    for (var resolution : unified.resolutions().values()) {
      resolution.agreed().stream()
          .filter(Claim::speaksOfAValue)
          .forEach(claim -> speakers.merge(claim.origin(), claim.strength(), STRONGER));
    }
    if (speakers.values().stream().anyMatch(strength -> strength != Strength.DEFAULT)) {
      speakers.values().removeIf(strength -> strength == Strength.DEFAULT);
    }
    return speakers;
  }
}
