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
        .forEach(
            (name, index) -> {
              var place = CoreSettings.GLOBAL_INDEXES.path().entry(name);
              explicit(CoreSettings.GLOBAL_INDEXES, Map.of(name, index), place);
              byDefault(CoreSettings.GLOBAL_INDEXES, Map.of(name, index.projectingAll()));
            });
    spec.localIndexes()
        .forEach(
            (name, index) -> {
              var place = CoreSettings.LOCAL_INDEXES.path().entry(name);
              explicit(CoreSettings.LOCAL_INDEXES, Map.of(name, index), place);
              byDefault(CoreSettings.LOCAL_INDEXES, Map.of(name, index.projectingAll()));
            });
    spec.withoutGlobalIndexes()
        .forEach(
            name -> bounds(Exclusions.without(name), SpecPaths.WITHOUT_GLOBAL_INDEXES.entry(name)));
    if (spec.noOtherGlobalIndexes()) {
      bounds(Exclusions.NO_OTHERS, SpecPaths.NO_OTHER_GLOBAL_INDEXES);
    }
  }

  private void bounds(Exclusions bounds, Path place) {
    var by = spec.origins().originOf(place);
    said.add(Contribution.exclusions(CoreSettings.GLOBAL_INDEXES, bounds, Strength.EXPLICIT, by));
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
