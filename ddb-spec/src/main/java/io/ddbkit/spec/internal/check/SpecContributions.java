package io.ddbkit.spec.internal.check;

import io.ddbkit.spec.AppliedTrait;
import io.ddbkit.spec.Billing;
import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.TableName;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.internal.SpecPaths;
import io.ddbkit.spec.trait.Contribution;
import io.ddbkit.spec.trait.Contributions;
import io.ddbkit.spec.trait.Exclusions;
import io.ddbkit.spec.trait.Origin;
import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Strength;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The contributions of a spec: its own, and those of its traits. */
final class SpecContributions {
  private static final Origin TABLE_SPEC = Origin.of("TableSpec");

  private final TableSpec spec;
  private final List<Contribution<?>> said = new ArrayList<>();

  private SpecContributions(TableSpec spec) {
    this.spec = spec;
  }

  static List<Contribution<?>> of(TableSpec spec) {
    var contributions = new SpecContributions(spec);
    contributions.identity();
    contributions.keysAndBilling();
    contributions.indexes();
    contributions.exclusions();
    OtherDefinitions.contributions(spec).forEach(contributions.said::add);
    spec.traits().forEach(trait -> contributions.said.addAll(of(trait)));
    return contributions.said;
  }

  /** What the trait contributes; all of it at the strength of an override, where it is one. */
  static List<Contribution<?>> of(AppliedTrait applied) {
    var plain = Contributions.of(applied.trait(), applied.origin());
    return applied.overrideReason().isEmpty() ? plain : overriding(plain, applied.overrideReason());
  }

  private static List<Contribution<?>> overriding(
      List<Contribution<?>> plain, Optional<String> reason) {
    return plain.stream()
        .<Contribution<?>>map(each -> each.within(Strength.OVERRIDE, reason))
        .toList();
  }

  private void identity() {
    var name = CoreSettings.NAME;
    explicit(name, TableName.logical(spec.name()), name.path());
    spec.region()
        .ifPresent(region -> explicit(CoreSettings.REGION, region, CoreSettings.REGION.path()));
  }

  private void keysAndBilling() {
    if (spec.hasPrimaryKey()) {
      explicit(CoreSettings.PRIMARY_KEY, spec.primaryKey(), CoreSettings.PRIMARY_KEY.path());
    }
    spec.billing().ifPresent(b -> explicit(CoreSettings.BILLING, b, CoreSettings.BILLING.path()));
    byDefault(CoreSettings.BILLING, Billing.onDemand());
  }

  /** DynamoDB requires a projection; the default is all attributes. */
  private void indexes() {
    spec.globalIndexes()
        .forEach((name, i) -> index(CoreSettings.GLOBAL_INDEXES, name, i, i.projectingAll()));
    spec.localIndexes()
        .forEach((name, i) -> index(CoreSettings.LOCAL_INDEXES, name, i, i.projectingAll()));
    spec.vectorIndexes()
        .forEach((name, i) -> index(CoreSettings.VECTOR_INDEXES, name, i, i.projectingAll()));
  }

  private <V> void index(Setting<Map<String, V>> setting, String name, V said, V whole) {
    explicit(setting, Map.of(name, said), setting.path().entry(name));
    byDefault(setting, Map.of(name, whole));
  }

  private void exclusions() {
    without(
        CoreSettings.GLOBAL_INDEXES, spec.withoutGlobalIndexes(), SpecPaths.WITHOUT_GLOBAL_INDEXES);
    if (spec.noOtherGlobalIndexes()) {
      var place = SpecPaths.NO_OTHER_GLOBAL_INDEXES;
      bounds(CoreSettings.GLOBAL_INDEXES, Exclusions.NO_OTHERS, place);
    }
    without(
        CoreSettings.VECTOR_INDEXES, spec.withoutVectorIndexes(), SpecPaths.WITHOUT_VECTOR_INDEXES);
    if (spec.noOtherVectorIndexes()) {
      var place = SpecPaths.NO_OTHER_VECTOR_INDEXES;
      bounds(CoreSettings.VECTOR_INDEXES, Exclusions.NO_OTHERS, place);
    }
  }

  private void without(Setting<?> setting, Collection<String> names, Path place) {
    names.forEach(name -> bounds(setting, Exclusions.without(name), place.entry(name)));
  }

  private void bounds(Setting<?> setting, Exclusions bounds, Path place) {
    var by = spec.origins().originOf(place);
    said.add(Contribution.exclusions(setting, bounds, Strength.EXPLICIT, by));
  }

  private <T> void explicit(Setting<T> setting, T value, Path place) {
    spec.origins()
        .originsOf(place)
        .forEach(by -> said.add(new Contribution<>(setting, value, Strength.EXPLICIT, by)));
  }

  private <T> void byDefault(Setting<T> setting, T value) {
    said.add(new Contribution<>(setting, value, Strength.DEFAULT, TABLE_SPEC));
  }
}
