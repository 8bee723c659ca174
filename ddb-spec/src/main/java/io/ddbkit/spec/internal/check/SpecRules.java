package io.ddbkit.spec.internal.check;

import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.Key;
import io.ddbkit.spec.TableName;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.compose.Claim;
import io.ddbkit.spec.compose.Composition;
import io.ddbkit.spec.policy.CheckPolicy;
import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.rule.RuleBook;
import io.ddbkit.spec.rule.Severity;
import io.ddbkit.spec.rule.Statement;
import io.ddbkit.spec.trait.Origin;
import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Strength;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules on several parts of a spec and those of a policy, with the composition that they check.
 * Used by one thread.
 */
final class SpecRules {
  private static final List<Function<SpecRules, Stream<Finding>>> ALL =
      List.of(
          KeyRules::oneTypeForOneAttribute,
          KeyRules::noAttributeTwiceInOneKey,
          KeyRules::noReservedWords,
          IndexRules::fewGlobalIndexes,
          IndexRules::names,
          IndexRules::oneNameForOneIndex,
          IndexRules::fewLocalIndexes,
          IndexRules::localIndexesNeedASortKey,
          IndexRules::localIndexesLimitCollections,
          IndexRules::fewIncludedAttributes,
          IndexRules::noKeysIncluded,
          VectorIndexRules::fewIndexes,
          VectorIndexRules::onDemandOnly,
          VectorIndexRules::oneLengthForOneAttribute,
          VectorIndexRules::noKeyForAVector,
          ThroughputRules::ofKnownIndexes,
          ThroughputRules::bothUnits,
          ThroughputRules::unitsWithinQuota,
          MandatoryRules::neverDismissed,
          ContributionRules::valuesOfTraits,
          ContributionRules::valuesOfDefinitions,
          SettingRules::ofWhatIsSaid,
          NameRules::ofThePhysicalName,
          NameRules::ofWhatWasDropped,
          NameRules::ofTheHouse,
          Suppressions::ofKnownAdvice,
          Suppressions::ofThePolicy);

  private final TableSpec spec;
  private final CheckPolicy policy;
  private final Composition composition;

  private @Nullable List<Finding> findings;
  private @Nullable Map<Path, List<Key>> keys;

  SpecRules(TableSpec spec, CheckPolicy policy, Composition composition) {
    this.spec = spec;
    this.policy = policy;
    this.composition = composition;
  }

  /** What the spec comes to, as far as it can be worked out. */
  static Composition composed(TableSpec spec) {
    var logical = Composition.of(spec.name(), SpecContributions.of(spec), () -> KnownSettings.ALL);
    var table = logical.table();
    var name = table.get(CoreSettings.NAME).map(TableName::physicalName).orElse(spec.name());
    var findings =
        logical.findings().stream()
            .map(each -> OtherDefinitions.withReplacement(each, spec))
            .toList();
    return new Composition(table.named(name), findings);
  }

  /** What the rules find, and what composition finds. Judged once. */
  List<Finding> findings() {
    if (findings == null) {
      findings = judge();
    }
    return findings;
  }

  private List<Finding> judge() {
    return Stream.concat(
            ALL.stream().flatMap(rule -> rule.apply(this)), composition.findings().stream())
        .toList();
  }

  /** Those of one weight or another. */
  Stream<Finding> findings(Predicate<Severity> weight) {
    return findings().stream().filter(finding -> weight.test(finding.severity()));
  }

  Composition composition() {
    return composition;
  }

  /** Whether they check this very spec: an equal one may have other origins. */
  @SuppressWarnings("ReferenceEquality")
  boolean areOf(TableSpec other) {
    return spec == other;
  }

  TableSpec spec() {
    return spec;
  }

  /** The value of a setting; empty: it is not set. */
  <T> Optional<T> said(Setting<T> setting) {
    return composition.table().get(setting);
  }

  /** Whether something at the path or below is set, and not only required. */
  boolean isSaid(Path place) {
    return claims(place).anyMatch(claim -> !claim.required());
  }

  private Stream<Claim> claims(Path place) {
    return composition.table().provenance().resolutions().tailMap(place).entrySet().stream()
        .takeWhile(entry -> entry.getKey().within(place))
        .flatMap(entry -> entry.getValue().agreed().stream());
  }

  /** The entries of a setting. */
  <V> Map<String, V> entries(Setting<Map<String, V>> setting) {
    return said(setting).orElseGet(Map::of);
  }

  /** Every key, and every search schema, by its place. Gathered once. */
  Map<Path, List<Key>> keys() {
    if (keys == null) {
      keys = KeyRules.keys(this);
    }
    return keys;
  }

  CheckPolicy policy() {
    return policy;
  }

  /** A finding at this path, with the statements of all who set something there or below. */
  Finding found(String rule, Path path, String said) {
    return RuleBook.finding(rule, path, statements(said, path));
  }

  /** The statements of all who set something at the path or below. */
  List<Statement> statements(String said, Path path) {
    var meant = origins(path, claim -> claim.strength() != Strength.DEFAULT);
    var all = meant.isEmpty() ? origins(path, claim -> true) : meant;
    return (all.isEmpty() ? List.of(spec.origins().originOf(path)) : all)
        .stream().map(origin -> new Statement(said, origin)).toList();
  }

  private List<Origin> origins(Path path, Predicate<Claim> which) {
    return claims(path).filter(which).map(Claim::origin).distinct().toList();
  }
}
