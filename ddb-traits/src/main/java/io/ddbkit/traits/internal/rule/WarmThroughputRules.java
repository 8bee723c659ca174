package io.ddbkit.traits.internal.rule;

import io.ddbkit.spec.Billing;
import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.Units;
import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.trait.Settings;
import io.ddbkit.spec.trait.Violation;
import io.ddbkit.traits.TableWarmThroughput;
import io.ddbkit.traits.throughput.MinimumUnits;
import io.ddbkit.traits.throughput.WarmThroughputs;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules of warm throughput. */
public final class WarmThroughputRules {
  private static final long ON_DEMAND_READ = 12_000;
  private static final long ON_DEMAND_WRITE = 4_000;
  private static final Billing.Provisioned NO_UNITS = Billing.Provisioned.builder().build();

  /** The minima of the table or of an index, where they stand, and what it starts with. */
  private record Warmed(Path place, WarmThroughputs.Minima minima, Billing.Throughput units) {}

  private WarmThroughputRules() {}

  public static Stream<Violation> anythingNamed(WarmThroughputs warm, Settings all) {
    var nothing =
        warm.indexes().entrySet().stream()
            .filter(index -> isNothing(index.getValue()))
            .map(index -> index(index.getKey()));
    var places = warm.indexes().isEmpty() && isNothing(warm.table()) ? Stream.of(root()) : nothing;
    return places.map(
        place -> new Violation("warm-throughput.named", place, "neither read nor write units"));
  }

  private static boolean isNothing(WarmThroughputs.Minima minima) {
    return minima.read().isEmpty() && minima.write().isEmpty();
  }

  public static Stream<Violation> knownIndexes(WarmThroughputs warm, Settings all) {
    return KnownIndexes.missing(
        "warm-throughput.index.known", root().component("indexes"), warm.indexes().keySet(), all);
  }

  public static Stream<Violation> noLessThanAnyway(WarmThroughputs warm, Settings all) {
    var billing = all.get(CoreSettings.BILLING);
    if (billing.orElse(null) instanceof Billing.Provisioned provisioned) {
      return warmed(warm, provisioned).flatMap(WarmThroughputRules::belowUnits);
    }
    return billing.isEmpty()
        ? Stream.empty()
        : warmed(warm, NO_UNITS).flatMap(WarmThroughputRules::belowOnDemand);
  }

  private static Stream<Warmed> warmed(WarmThroughputs warm, Billing.Provisioned units) {
    return Stream.concat(
        Stream.of(new Warmed(root(), warm.table(), units.table())),
        warm.indexes().entrySet().stream()
            .map(
                each ->
                    new Warmed(
                        index(each.getKey()), each.getValue(), units.throughputOf(each.getKey()))));
  }

  private static Stream<Violation> belowOnDemand(Warmed warmed) {
    var rule = "warm-throughput.on-demand.minimum";
    return Stream.concat(
        below(rule, warmed.place.component("read"), warmed.minima.read(), ON_DEMAND_READ),
        below(rule, warmed.place.component("write"), warmed.minima.write(), ON_DEMAND_WRITE));
  }

  private static Stream<Violation> belowUnits(Warmed warmed) {
    var rule = "warm-throughput.provisioned.minimum";
    return Stream.concat(
        below(
            rule,
            warmed.place.component("read"),
            warmed.minima.read(),
            initial(warmed.units.read())),
        below(
            rule,
            warmed.place.component("write"),
            warmed.minima.write(),
            initial(warmed.units.write())));
  }

  private static long initial(Optional<Units> units) {
    return units.map(Units::initial).orElse(0L);
  }

  private static Stream<Violation> below(
      String rule, Path place, Optional<MinimumUnits> floor, long least) {
    return floor.stream()
        .filter(said -> said.units() < least)
        .map(said -> new Violation(rule, place, said.units() + ", not " + least));
  }

  private static Path index(String name) {
    return root().component("indexes").entry(name);
  }

  private static Path root() {
    return TableWarmThroughput.WARM_THROUGHPUT.path();
  }
}
