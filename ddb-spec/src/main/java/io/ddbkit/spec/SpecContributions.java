package io.ddbkit.spec;

import io.ddbkit.spec.trait.Contribution;
import io.ddbkit.spec.trait.Exclusions;
import io.ddbkit.spec.trait.Origin;
import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Strength;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a spec says: by itself, and through its traits. */
final class SpecContributions {
  private static final Origin UNSAID = Origin.of("TableSpec");

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
    Definitions.contributions(spec).forEach(contributions.said::add);
    spec.traits().forEach(trait -> contributions.said.addAll(trait.contributions()));
    return contributions.said;
  }

  private void identity() {
    var name = CoreSettings.NAME;
    explicit(name, TableName.logical(spec.name()), name.path());
    spec.region()
        .ifPresent(region -> explicit(CoreSettings.REGION, region, CoreSettings.REGION.path()));
  }

  private void keysAndBilling() {
    explicit(CoreSettings.PRIMARY_KEY, spec.primaryKey(), CoreSettings.PRIMARY_KEY.path());
    spec.billing().ifPresent(b -> explicit(CoreSettings.BILLING, b, CoreSettings.BILLING.path()));
    byDefault(CoreSettings.BILLING, Billing.onDemand());
  }

  /** DynamoDB asks for a projection, so one that is left out is everything. */
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
    spec.withoutIndexes()
        .forEach(name -> bounds(Exclusions.without(name), TableSpec.WITHOUT.entry(name)));
    if (spec.noOtherIndexes()) {
      bounds(Exclusions.NO_OTHERS, TableSpec.NO_OTHERS);
    }
  }

  private void bounds(Exclusions bounds, Path place) {
    var by = spec.origins().originOf(place);
    said.add(Contribution.exclusions(CoreSettings.GLOBAL_INDEXES, bounds, Strength.EXPLICIT, by));
  }

  private <T> void explicit(Setting<T> setting, T value, Path place) {
    spec.origins()
        .all(place)
        .forEach(by -> said.add(new Contribution<>(setting, value, Strength.EXPLICIT, by)));
  }

  private <T> void byDefault(Setting<T> setting, T value) {
    said.add(new Contribution<>(setting, value, Strength.DEFAULT, UNSAID));
  }
}
