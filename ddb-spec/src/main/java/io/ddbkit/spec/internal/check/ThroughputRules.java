package io.ddbkit.spec.internal.check;

import io.ddbkit.spec.Billing;
import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.Units;
import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.text.UnknownName;
import io.ddbkit.spec.trait.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Rules about billing, once it is composed. */
final class ThroughputRules {
  private static final Path BILLING = CoreSettings.BILLING.path();
  private static final Path INDEXES = BILLING.component("indexes");

  private ThroughputRules() {}

  static Stream<Finding> ofKnownIndexes(SpecRules rules) {
    var known = rules.entries(CoreSettings.GLOBAL_INDEXES).keySet();
    return rules.said(CoreSettings.BILLING).stream()
        .flatMap(billing -> indexes(billing).stream())
        .filter(name -> !known.contains(name) && rules.isSaid(INDEXES.entry(name)))
        .map(
            name ->
                rules.found(
                    "billing.index.known", INDEXES.entry(name), UnknownName.of(name, known)));
  }

  private static Set<String> indexes(Billing billing) {
    return billing instanceof Billing.Provisioned provisioned
        ? provisioned.indexes().keySet()
        : ((Billing.OnDemand) billing).indexes().keySet();
  }

  static Stream<Finding> bothUnits(SpecRules rules) {
    return provisioned(rules).stream()
        .filter(billing -> billing.read().isEmpty() || billing.write().isEmpty())
        .map(
            billing -> {
              var missing = billing.read().isEmpty() ? "no read units" : "no write units";
              return rules.found("billing.units.both", BILLING, missing);
            });
  }

  static Stream<Finding> unitsWithinQuota(SpecRules rules) {
    return provisioned(rules).stream()
        .flatMap(
            billing ->
                Stream.of(
                        over("read", billing, Billing.Throughput::read, rules),
                        over("write", billing, Billing.Throughput::write, rules))
                    .flatMap(Optional::stream));
  }

  private static Optional<Finding> over(
      String what,
      Billing.Provisioned billing,
      Function<Billing.Throughput, Optional<Units>> side,
      SpecRules rules) {
    var all = new ArrayList<Billing.Throughput>(List.of(billing.table()));
    rules
        .entries(CoreSettings.GLOBAL_INDEXES)
        .keySet()
        .forEach(index -> all.add(billing.throughputOf(index)));
    long table = units(side.apply(billing.table()));
    long sum = all.stream().map(side).mapToLong(ThroughputRules::units).sum();
    if (table <= rules.policy().tableUnits() && sum <= rules.policy().accountUnits()) {
      return Optional.empty();
    }
    var said = what + " " + table + ", with all indexes " + sum;
    return Optional.of(rules.found("billing.units.quota", BILLING.component(what), said));
  }

  private static long units(Optional<Units> units) {
    return units.map(Units::initial).orElse(0L);
  }

  private static Optional<Billing.Provisioned> provisioned(SpecRules rules) {
    return rules
        .said(CoreSettings.BILLING)
        .filter(Billing.Provisioned.class::isInstance)
        .map(Billing.Provisioned.class::cast);
  }
}
