package io.ddbkit.traits;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.Billing;
import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.MaximumUnits;
import io.ddbkit.spec.text.JavaCalls;
import io.ddbkit.spec.trait.Contributions;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.spec.trait.TraitType;
import jakarta.validation.Valid;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * On-demand billing, with maximum throughput if it is set.
 *
 * <p>A maximum left out is none for a new table, and what it is for a table that has one. {@link
 * #withoutMax()} takes it away.
 *
 * @param billing the maxima, of the table and of its global indexes
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/on-demand-capacity-mode.html">On-demand
 *     capacity mode</a>
 */
public record OnDemand(@Valid Billing.OnDemand billing) implements Trait {

  public static final TraitType<OnDemand> TYPE =
      TraitType.of(
              "onDemand",
              OnDemand.class,
              "On-demand billing, with maximum throughput if it is set.")
          .useFor("new tables, spiky or unknown workloads; maxima guard against runaway costs")
          .cost("per request; nothing without requests")
          .conflictsWith("provisionedCapacity", "autoscaling", "globalIndexes")
          .samples(
              on(),
              on().max(1000, 500),
              on().maxRead(1000).index("by-sample", 500, 100),
              on().withoutMax(),
              on().maxRead(1000).withoutMaxWrite().index("by-sample", i -> i.withoutRead()));

  public OnDemand {
    requireNonNull(billing, "billing");
  }

  /** Billing per request, without a maximum for a new table. */
  public static OnDemand on() {
    return new OnDemand(Billing.OnDemand.builder().build());
  }

  /** The same, serving at most these read and write request units a second. */
  public OnDemand max(long read, long write) {
    return maxRead(read).maxWrite(write);
  }

  /** The same, serving at most that many read request units a second. */
  public OnDemand maxRead(long units) {
    return new OnDemand(Billing.OnDemand.builder().from(billing).maxRead(units).build());
  }

  /** The same, serving at most that many write request units a second. */
  public OnDemand maxWrite(long units) {
    return new OnDemand(Billing.OnDemand.builder().from(billing).maxWrite(units).build());
  }

  /** The same without a maximum of reads or of writes: what the table has is taken away. */
  public OnDemand withoutMax() {
    return withoutMaxRead().withoutMaxWrite();
  }

  /** The same without a maximum of reads: if the table has one, it is taken away. */
  public OnDemand withoutMaxRead() {
    return new OnDemand(
        Billing.OnDemand.builder().from(billing).maxRead(MaximumUnits.none()).build());
  }

  /** The same without a maximum of writes: if the table has one, it is taken away. */
  public OnDemand withoutMaxWrite() {
    return new OnDemand(
        Billing.OnDemand.builder().from(billing).maxWrite(MaximumUnits.none()).build());
  }

  /** The same with these maxima for a global index. */
  public OnDemand index(String name, long read, long write) {
    return index(name, maxima -> maxima.read(read).write(write));
  }

  /**
   * The same with a maximum of reads, or of writes, for a global index: {@code i -> i.read(5)}; or
   * without one: {@code i -> i.withoutRead()}.
   */
  public OnDemand index(String name, UnaryOperator<Billing.Maxima> maxima) {
    requireNonNull(name, "name");
    requireNonNull(maxima, "maxima");
    var more = new TreeMap<>(billing.indexes());
    more.put(name, maxima.apply(more.getOrDefault(name, Billing.Maxima.of())));
    return new OnDemand(new Billing.OnDemand(billing.maxRead(), billing.maxWrite(), more));
  }

  @Override
  public TraitType<OnDemand> type() {
    return TYPE;
  }

  @Override
  public void contribute(Contributions contributions) {
    contributions.value(CoreSettings.BILLING, billing);
  }

  @Override
  public String toString() {
    var calls = JavaCalls.of(OnDemand.class, "on").then(MaximaCalls.ofTable(billing.table()));
    for (var index : billing.indexes().entrySet()) {
      calls = MaximaCalls.index(calls, index.getKey(), index.getValue());
    }
    return calls.toString();
  }
}
