package io.ddbkit.testkit.differential;

import io.ddbkit.testkit.differential.Defect.Change;
import io.ddbkit.traits.raw.RawIndex;
import io.ddbkit.traits.raw.RawKey;
import io.ddbkit.traits.raw.RawMaxima;
import io.ddbkit.traits.raw.RawTable;
import io.ddbkit.traits.raw.RawThroughput;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Defects about numbers of indexes and of their keys, and about local indexes. */
final class IndexDefects {
  private static final RawKey HASH = RawKey.of("pk", "HASH");
  private static final Change ANY_LOCAL = Side.LOCAL.schema(keys -> keys);

  private IndexDefects() {}

  static List<Defect> all() {
    return Stream.of(lists(), counts(), localKeys(), locals()).flatMap(List::stream).toList();
  }

  private static List<Defect> lists() {
    var emptyGlobal = without(Side.GLOBAL, Edits.table(t -> t.globalSecondaryIndexes(List.of())));
    var emptyLocal = without(Side.LOCAL, Edits.table(t -> t.localSecondaryIndexes(List.of())));
    return List.of(
        Defect.of(
            "global-index.list", "empty", emptyGlobal, without(Side.GLOBAL, Side.GLOBAL.count(1))),
        Defect.of("local-index.list", "empty", emptyLocal, without(Side.LOCAL, Defect.NONE)));
  }

  private static Change without(Side side, Change change) {
    return Edits.where(form -> side.of(form).isEmpty(), change);
  }

  private static List<Defect> counts() {
    var partition = "global-index.partition-keys.count";
    return List.of(
        Defect.of("global-index.count", "21", Side.GLOBAL.count(21), Side.GLOBAL.count(20)),
        Defect.of("local-index.count", "6", Side.LOCAL.count(6), Side.LOCAL.count(5)),
        Defect.of(partition, "none", keys(0, 1), keys(1, 1)),
        Defect.of(partition, "5", keys(5, 0), keys(4, 0)),
        Defect.of(partition, "5, and sort keys", keys(5, 2), keys(4, 2)),
        Defect.of("global-index.sort-keys.count", "5", keys(1, 5), keys(1, 4)),
        Defect.of("global-index.sort-keys.count", "5, of 4", keys(4, 5), keys(4, 4)));
  }

  private static Change keys(int partition, int sort) {
    return KeyDefects.global(
        Stream.concat(
                IntStream.range(0, partition).mapToObj(i -> "h" + i + " HASH"),
                IntStream.range(0, sort).mapToObj(i -> "r" + i + " RANGE"))
            .toArray(String[]::new));
  }

  private static List<Defect> localKeys() {
    var rule = "local-index.key";
    return List.of(
        Defect.of(rule, "HASH only", local(HASH), ANY_LOCAL),
        Defect.of(rule, "RANGE only", local(RawKey.of("sk", "RANGE")), ANY_LOCAL),
        Defect.of(rule, "two HASH", local(HASH, RawKey.of("sk", "HASH")), ANY_LOCAL),
        Defect.of(
            rule,
            "two RANGE",
            Edits.then(
                local(HASH, RawKey.of("r1", "RANGE"), RawKey.of("r2", "RANGE")),
                Edits.define("r1", "r2")),
            ANY_LOCAL));
  }

  private static Change local(RawKey... keys) {
    return form -> Side.LOCAL.schema(old -> List.of(keys)).of(form).map(Edits::onlyUsed);
  }

  private static List<Defect> locals() {
    var throughput = "local-index.throughput";
    var unmanaged = Side.LOCAL.schema(keys -> List.of(RawKey.of("other", "HASH"), keys.get(1)));
    return List.of(
        Defect.of(
            "local-index.table-sort-key",
            "none",
            Edits.where(IndexDefects::hasLocals, unsorted()),
            Edits.where(IndexDefects::hasLocals, Defect.NONE)),
        Defect.of(
            "local-index.partition-key",
            "another",
            Edits.then(unmanaged, Edits.define("other")),
            ANY_LOCAL),
        Defect.of(
            "local-index.partition-key",
            "the table's sort key",
            Side.LOCAL.schema(keys -> List.of(RawKey.of("sk", "HASH"), keys.get(1))),
            ANY_LOCAL),
        Defect.of(throughput, "units", Edits.where(Edits::isProvisioned, units()), ANY_LOCAL),
        Defect.of(throughput, "maxima", Edits.where(Edits::isOnDemand, maxima()), ANY_LOCAL));
  }

  private static boolean hasLocals(RawTable form) {
    return !Side.LOCAL.of(form).isEmpty();
  }

  private static Change unsorted() {
    return form -> Edits.schema(keys -> List.of(HASH)).of(form).map(Edits::onlyUsed);
  }

  private static Change units() {
    return Side.LOCAL.one(
        i -> RawIndex.builder().from(i).provisionedThroughput(RawThroughput.of(1, 1)).build());
  }

  private static Change maxima() {
    return Side.LOCAL.one(
        i -> RawIndex.builder().from(i).onDemandThroughput(RawMaxima.of(1, 1)).build());
  }
}
