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

/**
 * A floor of warm throughput: what the table, and its global indexes, serve from the first moment
 * of a peak. It stays paid per request or provisioned, as it is. What is warm cannot be made less.
 *
 * @param warm the floors
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
              "A floor of warm throughput, which is served from the first moment of a peak.")
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

  /** No floor yet; name those that are wanted. */
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

  /** The same with these floors for a global index. */
  public TableWarmThroughput index(String name, long read, long write) {
    requireNonNull(name, "name");
    var more = new TreeMap<>(warm.indexes());
    more.put(
        name,
        new WarmThroughputs.Floors(
            Optional.of(new MinimumUnits(read)), Optional.of(new MinimumUnits(write))));
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
    var text = new StringBuilder("TableWarmThroughput.of(");
    if (warm.read().isPresent() && warm.write().isPresent()) {
      text.append(units(warm.read())).append(", ").append(units(warm.write())).append(')');
    } else {
      text.append(')');
      warm.read().ifPresent(floor -> text.append(".read(").append(floor.units()).append(')'));
      warm.write().ifPresent(floor -> text.append(".write(").append(floor.units()).append(')'));
    }
    warm.indexes()
        .forEach(
            (name, own) ->
                text.append(".index(")
                    .append(Words.quoted(name))
                    .append(", ")
                    .append(units(own.read()))
                    .append(", ")
                    .append(units(own.write()))
                    .append(')'));
    return text.toString();
  }

  private static String units(Optional<MinimumUnits> floor) {
    return floor.map(each -> String.valueOf(each.units())).orElse("?");
  }
}
