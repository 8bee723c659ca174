package io.ddbkit.spec;

import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.rule.RuleBook;
import io.ddbkit.spec.rule.Voice;
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
    var known = rules.spec().globalIndexes().keySet();
    var found = "global indexes are " + (known.isEmpty() ? "none" : String.join(", ", known));
    return billing(rules).stream()
        .flatMap(billing -> indexes(billing).stream())
        .filter(name -> !known.contains(name))
        .map(INDEXES::entry)
        .map(path -> found("billing.index.known", path, found, rules));
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
              return found("billing.units.both", BILLING, missing, rules);
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
    rules.spec().globalIndexes().keySet().forEach(index -> all.add(billing.of(index)));
    long table = units(side.apply(billing.table()));
    long sum = all.stream().map(side).mapToLong(ThroughputRules::units).sum();
    if (table <= rules.policy().tableUnits() && sum <= rules.policy().accountUnits()) {
      return Optional.empty();
    }
    var said = what + " " + table + ", with all indexes " + sum;
    return Optional.of(found("billing.units.quota", BILLING.component(what), said, rules));
  }

  private static long units(Optional<Units> units) {
    return units.map(Units::initial).orElse(0L);
  }

  static Stream<Finding> switchesAreLimited(SpecRules rules) {
    return provisioned(rules).stream()
        .map(billing -> found("billing.switch.limited", BILLING, "provisioned", rules));
  }

  private static Optional<Billing> billing(SpecRules rules) {
    return rules.composition().table().get(CoreSettings.BILLING);
  }

  private static Optional<Billing.Provisioned> provisioned(SpecRules rules) {
    return billing(rules)
        .filter(Billing.Provisioned.class::isInstance)
        .map(Billing.Provisioned.class::cast);
  }

  /** Billing may come from a trait, so who said it is a matter of provenance. */
  private static Finding found(String rule, Path path, String said, SpecRules rules) {
    var origin =
        rules.composition().table().provenance().verdicts().tailMap(path).values().stream()
            .findFirst()
            .map(verdict -> verdict.winner().origin())
            .orElseGet(() -> rules.spec().origins().of(path));
    return RuleBook.finding(rule, path, List.of(new Voice(said, origin)));
  }
}
