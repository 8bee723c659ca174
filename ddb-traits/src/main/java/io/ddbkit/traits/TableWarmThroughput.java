package io.ddbkit.traits;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.trait.Contributions;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Setting.Scope;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.spec.trait.TraitType;
import io.ddbkit.traits.internal.rule.WarmThroughputRules;
import io.ddbkit.traits.throughput.MinimumUnits;
import io.ddbkit.traits.throughput.WarmThroughputs;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A minimum of warm throughput: what the table and its global indexes can serve at once when
 * traffic rises. Billing stays as it is. Warm throughput cannot be lowered.
 *
 * @param warm the minima
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/warm-throughput.html">Understanding
 *     DynamoDB warm throughput</a>
 */
public record TableWarmThroughput(WarmThroughputs warm) implements Trait {

  /** Warm throughput. */
  public static final Setting<WarmThroughputs> WARM_THROUGHPUT =
      Setting.of("warmThroughput", WarmThroughputs.class, Scope.TABLE)
          .ruledBy(WarmThroughputRules::anythingNamed)
          .ruledBy(WarmThroughputRules::knownIndexes)
          .ruledBy(WarmThroughputRules::noLessThanAnyway);

  public static final TraitType<TableWarmThroughput> TYPE =
      TraitType.of(
              "tableWarmThroughput",
              TableWarmThroughput.class,
              "A minimum of warm throughput, so that a sudden peak is not throttled.")
          .useFor("launches, sales and other peaks that are known in advance")
          .cost("once, for each unit that warm throughput is raised by; nothing afterwards")
          .settings(WARM_THROUGHPUT)
          .samples(
              of(20_000, 8_000),
              of().read(20_000),
              of().index("by-sample", 15_000, 5_000),
              of(20_000, 8_000).index("by-sample", 15_000, 5_000));

  public TableWarmThroughput {
    requireNonNull(warm, "warm");
  }

  /** No minimum yet; add those of reads, writes and indexes. */
  public static TableWarmThroughput of() {
    return new TableWarmThroughput(
        new WarmThroughputs(Optional.empty(), Optional.empty(), Map.of()));
  }

  /** These read and write request units a second. */
  public static TableWarmThroughput of(long read, long write) {
    return of().read(read).write(write);
  }

  /** The same with at least that many read request units a second. */
  public TableWarmThroughput read(long units) {
    return new TableWarmThroughput(
        new WarmThroughputs(Optional.of(new MinimumUnits(units)), warm.write(), warm.indexes()));
  }

  /** The same with at least that many write request units a second. */
  public TableWarmThroughput write(long units) {
    return new TableWarmThroughput(
        new WarmThroughputs(warm.read(), Optional.of(new MinimumUnits(units)), warm.indexes()));
  }

  /** The same with these minima for a global index. */
  public TableWarmThroughput index(String name, long read, long write) {
    return index(name, minima -> minima.read(read).write(write));
  }

  /** The same with a minimum of reads, or of writes, for a global index: {@code i -> i.read(5)}. */
  public TableWarmThroughput index(String name, UnaryOperator<WarmThroughputs.Minima> minima) {
    requireNonNull(name, "name");
    requireNonNull(minima, "minima");
    var more = new TreeMap<>(warm.indexes());
    more.put(name, minima.apply(more.getOrDefault(name, WarmThroughputs.Minima.of())));
    return new TableWarmThroughput(new WarmThroughputs(warm.read(), warm.write(), more));
  }

  @Override
  public TraitType<TableWarmThroughput> type() {
    return TYPE;
  }

  @Override
  public void contribute(Contributions contributions) {
    contributions.value(WARM_THROUGHPUT, warm);
  }

  @Override
  public String toString() {
    var calls = IndexUnits.both(TableWarmThroughput.class, units(warm.read()), units(warm.write()));
    for (var index : warm.indexes().entrySet()) {
      var own = index.getValue();
      calls =
          IndexUnits.index(calls, "index", index.getKey(), units(own.read()), units(own.write()));
    }
    return calls.toString();
  }

  private static Optional<Long> units(Optional<MinimumUnits> floor) {
    return floor.map(MinimumUnits::units);
  }
}
