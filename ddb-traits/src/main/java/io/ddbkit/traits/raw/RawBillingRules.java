package io.ddbkit.traits.raw;

import io.ddbkit.spec.trait.Path;
import java.util.Optional;
import java.util.Set;

/** Rules about billing mode, class and throughput, of the table and of its global indexes. */
final class RawBillingRules {
  private static final Path UNITS = Path.of("ProvisionedThroughput");
  private static final Path MAXIMA = Path.of("OnDemandThroughput");
  static final String WARM = "WarmThroughput";
  static final Set<String> MODES = Set.of("PROVISIONED", "PAY_PER_REQUEST");

  private final RawTable raw;
  private final RawRules rules;

  RawBillingRules(RawTable raw, RawRules rules) {
    this.raw = raw;
    this.rules = rules;
  }

  void judge() {
    raw.billingMode()
        .filter(mode -> !MODES.contains(mode))
        .ifPresent(mode -> rules.found("billing.mode", Path.of("BillingMode"), mode));
    raw.tableClass()
        .filter(name -> RawReader.tier(name).isEmpty())
        .ifPresent(name -> rules.found("storage-class.known", Path.of("TableClass"), name));
    units(
        raw.provisionedThroughput(), UNITS, "billing.units.both", "billing.units.provisioned-only");
    maxima(raw.onDemandThroughput(), MAXIMA);
    warm(raw.warmThroughput(), Path.of(WARM));
    raw.placedGlobals().forEach(this::index);
  }

  private void index(PlacedIndex placed) {
    var index = placed.index();
    var place = placed.place();
    units(
        index.provisionedThroughput(),
        place.component("ProvisionedThroughput"),
        "billing.index.units.both",
        "billing.index.units.provisioned-only");
    maxima(index.onDemandThroughput(), place.component("OnDemandThroughput"));
    warm(index.warmThroughput(), place.component(WARM));
  }

  private void units(Optional<RawThroughput> units, Path place, String both, String only) {
    if (raw.isOnDemand()) {
      units.ifPresent(given -> rules.found(only, place, said(given)));
    } else if (units.filter(RawBillingRules::saysBoth).isEmpty()) {
      rules.found(both, place, units.map(RawBillingRules::said).orElse("no units"));
    }
  }

  private static boolean saysBoth(RawThroughput units) {
    return units.readCapacityUnits().isPresent() && units.writeCapacityUnits().isPresent();
  }

  private static String said(RawThroughput units) {
    return "read "
        + units.readCapacityUnits().map(String::valueOf).orElse("not set")
        + ", write "
        + units.writeCapacityUnits().map(String::valueOf).orElse("not set");
  }

  private void maxima(Optional<RawMaxima> maxima, Path place) {
    var given = maxima.filter(m -> !m.saysNothing());
    if (!raw.isOnDemand()) {
      given.ifPresent(m -> rules.found("billing.maxima.on-demand-only", place, said(m)));
    }
    given.flatMap(RawMaxima::maxReadRequestUnits).ifPresent(units -> least(units, place, "Read"));
    given.flatMap(RawMaxima::maxWriteRequestUnits).ifPresent(units -> least(units, place, "Write"));
  }

  private static String said(RawMaxima maxima) {
    return "read "
        + maxima.maxReadRequestUnits().map(String::valueOf).orElse("not set")
        + ", write "
        + maxima.maxWriteRequestUnits().map(String::valueOf).orElse("not set");
  }

  /** Minus one, which takes a maximum away, is for UpdateTable only. */
  private void least(long units, Path place, String what) {
    if (units == -1) {
      rules.found(
          "billing.maximum.creation", place.component("Max" + what + "RequestUnits"), units);
    }
  }

  /** The spec's own rule tells it of a table only where no index has any. */
  private void warm(Optional<RawWarmThroughput> warm, Path place) {
    warm.filter(RawWarmThroughput::saysNothing)
        .ifPresent(
            nothing -> rules.found("warm-throughput.named", place, "neither read nor write units"));
  }
}
