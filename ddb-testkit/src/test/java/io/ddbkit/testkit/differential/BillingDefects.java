package io.ddbkit.testkit.differential;

import io.ddbkit.testkit.differential.Defect.Change;
import io.ddbkit.traits.raw.RawIndex;
import io.ddbkit.traits.raw.RawMaxima;
import io.ddbkit.traits.raw.RawThroughput;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Defects about the billing mode, units and maxima. */
final class BillingDefects {
  private static final long MOST = 1_000_000_000_000L;
  private static final Change PROVISIONED = Edits.where(Edits::isProvisioned, Defect.NONE);
  private static final Change ON_DEMAND = Edits.where(Edits::isOnDemand, Defect.NONE);

  private BillingDefects() {}

  static List<Defect> all() {
    return Stream.of(modes(), missingUnits(), units(), foreignUnits(), foreignMaxima(), maxima())
        .flatMap(List::stream)
        .toList();
  }

  private static Change provisioned(Change change) {
    return Edits.where(Edits::isProvisioned, change);
  }

  private static Change onDemand(Change change) {
    return Edits.where(Edits::isOnDemand, change);
  }

  private static List<Defect> modes() {
    var all = new ArrayList<Defect>();
    for (var wrong : List.of("FREE", "", "ON_DEMAND", "provisioned", "pay_per_request")) {
      var face = "\"" + wrong + "\"";
      all.add(
          Defect.of(
              "billing.mode",
              face + " with units",
              provisioned(mode(wrong)),
              provisioned(mode("PROVISIONED"))));
      all.add(Defect.of("billing.mode", face + " without units", onDemand(mode(wrong)), ON_DEMAND));
    }
    return all;
  }

  private static Change mode(String mode) {
    return Edits.table(table -> table.billingMode(mode));
  }

  private static List<Defect> missingUnits() {
    var table = "billing.units.both";
    var index = "billing.index.units.both";
    var none = Edits.table(t -> t.provisionedThroughput(Optional.empty()));
    var noMode = Edits.table(t -> t.billingMode(Optional.empty()));
    return List.of(
        Defect.of(
            table, "missing", provisioned(Edits.then(mode("PROVISIONED"), none)), PROVISIONED),
        Defect.of(
            table,
            "missing, without a mode",
            provisioned(Edits.then(noMode, none)),
            provisioned(noMode)),
        Defect.of(table, "empty", provisioned(table(half(-1, -1))), provisioned(table(half(1, 1)))),
        Defect.of(
            table, "read only", provisioned(table(half(1, -1))), provisioned(table(half(1, 1)))),
        Defect.of(
            table, "write only", provisioned(table(half(-1, 1))), provisioned(table(half(1, 1)))),
        Defect.of(
            index, "missing", provisioned(index(Optional.empty())), provisioned(index(half(1, 1)))),
        Defect.of(index, "empty", provisioned(index(half(-1, -1))), provisioned(index(half(1, 1)))),
        Defect.of(
            index, "read only", provisioned(index(half(1, -1))), provisioned(index(half(1, 1)))),
        Defect.of(
            index, "write only", provisioned(index(half(-1, 1))), provisioned(index(half(1, 1)))));
  }

  /** Units, of which minus one stands for none. */
  private static Optional<RawThroughput> half(long read, long write) {
    return Optional.of(
        new RawThroughput(
            Optional.of(read).filter(units -> units != -1),
            Optional.of(write).filter(units -> units != -1)));
  }

  private static Change table(Optional<RawThroughput> units) {
    return Edits.table(table -> table.provisionedThroughput(units));
  }

  private static Change index(Optional<RawThroughput> units) {
    return Side.GLOBAL.one(
        index -> RawIndex.builder().from(index).provisionedThroughput(units).build());
  }

  private static List<Defect> units() {
    var all = new ArrayList<Defect>();
    for (long low : new long[] {0, -2}) {
      all.addAll(units("billing.units.minimum", low, 1));
    }
    all.addAll(units("billing.units.maximum", MOST + 1, MOST));
    return all;
  }

  private static List<Defect> units(String rule, long wrong, long right) {
    var read = provisioned(table(half(right, 1)));
    var write = provisioned(table(half(1, right)));
    return List.of(
        Defect.of(rule, "table, read " + wrong, provisioned(table(half(wrong, 1))), read),
        Defect.of(rule, "table, write " + wrong, provisioned(table(half(1, wrong))), write),
        Defect.of(
            rule,
            "global index, read " + wrong,
            provisioned(index(half(wrong, 1))),
            provisioned(index(half(right, 1)))),
        Defect.of(
            rule,
            "global index, write " + wrong,
            provisioned(index(half(1, wrong))),
            provisioned(index(half(1, right)))));
  }

  private static List<Defect> foreignUnits() {
    var table = "billing.units.provisioned-only";
    var index = "billing.index.units.provisioned-only";
    return List.of(
        Defect.of(table, "both", onDemand(table(half(1, 1))), ON_DEMAND),
        Defect.of(table, "read only", onDemand(table(half(1, -1))), ON_DEMAND),
        Defect.of(table, "none, as DescribeTable tells", onDemand(table(half(0, 0))), ON_DEMAND),
        Defect.of(index, "both", onDemand(index(half(1, 1))), onDemand(index(Optional.empty()))),
        Defect.of(
            index, "write only", onDemand(index(half(-1, 1))), onDemand(index(Optional.empty()))));
  }

  private static List<Defect> foreignMaxima() {
    var rule = "billing.maxima.on-demand-only";
    var empty = new RawMaxima(Optional.empty(), Optional.empty());
    return List.of(
        Defect.of(
            rule,
            "table",
            provisioned(Edits.table(t -> t.onDemandThroughput(RawMaxima.of(1, 1)))),
            provisioned(Edits.table(t -> t.onDemandThroughput(empty)))),
        Defect.of(
            rule,
            "global index",
            provisioned(maxima(RawMaxima.of(1, 1))),
            provisioned(maxima(empty))));
  }

  private static Change maxima(RawMaxima maxima) {
    return Side.GLOBAL.one(
        index -> RawIndex.builder().from(index).onDemandThroughput(maxima).build());
  }

  private static List<Defect> maxima() {
    var all = new ArrayList<Defect>();
    all.addAll(maxima("billing.maximum.minimum", 0));
    all.addAll(maxima("billing.maximum.minimum", -2));
    all.addAll(maxima("billing.maximum.creation", -1));
    all.addAll(oneSided("billing.maximum.minimum"));
    return all;
  }

  private static List<Defect> maxima(String rule, long wrong) {
    return List.of(
        Defect.of(rule, "table, read " + wrong, ofTable(reading(wrong)), ofTable(reading(1))),
        Defect.of(rule, "table, write " + wrong, ofTable(writing(wrong)), ofTable(writing(1))),
        Defect.of(
            rule, "global index, read " + wrong, ofIndex(reading(wrong)), ofIndex(reading(1))),
        Defect.of(
            rule, "global index, write " + wrong, ofIndex(writing(wrong)), ofIndex(writing(1))));
  }

  /** One of the maxima may be said alone. */
  private static List<Defect> oneSided(String rule) {
    var wrong = new RawMaxima(Optional.of(0L), Optional.empty());
    var right = new RawMaxima(Optional.of(1L), Optional.empty());
    return List.of(
        Defect.of(rule, "one side only, table", ofTable(wrong), ofTable(right)),
        Defect.of(rule, "one side only, global index", ofIndex(wrong), ofIndex(right)));
  }

  private static RawMaxima reading(long units) {
    return RawMaxima.of(units, 1);
  }

  private static RawMaxima writing(long units) {
    return RawMaxima.of(1, units);
  }

  private static Change ofTable(RawMaxima maxima) {
    return onDemand(Edits.table(table -> table.onDemandThroughput(maxima)));
  }

  private static Change ofIndex(RawMaxima maxima) {
    return onDemand(maxima(maxima));
  }
}
