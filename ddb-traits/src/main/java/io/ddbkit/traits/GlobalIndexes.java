package io.ddbkit.traits;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.Billing;
import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.GlobalIndex;
import io.ddbkit.spec.ScalarType;
import io.ddbkit.spec.text.JavaCalls;
import io.ddbkit.spec.trait.Contributions;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.spec.trait.TraitType;
import jakarta.validation.Valid;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Global secondary indexes as a trait, so that a pattern can include them.
 *
 * <p>They add up with those of {@link io.ddbkit.spec.TableSpec#globalIndex} and of other traits; an
 * index that two traits define must be the same. The default projection of a new index is all
 * attributes; an existing one keeps its projection. Indexes that nothing defines are left alone,
 * except with {@link #withNoOthers()}.
 *
 * @param indexes the indexes, by name
 * @param throughputs capacity units of indexes, by name; they make the table a provisioned one
 * @param without the names of indexes that are removed
 * @param noOthers whether indexes that nobody defines are removed
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GSI.html">Global
 *     secondary indexes</a>
 */
public record GlobalIndexes(
    Map<String, @Valid GlobalIndex> indexes,
    Map<String, Billing.@Valid Throughput> throughputs,
    SortedSet<String> without,
    boolean noOthers)
    implements Trait {

  public static final TraitType<GlobalIndexes> TYPE =
      TraitType.of("globalIndexes", GlobalIndexes.class, "Global secondary indexes, by name.")
          .useFor("patterns that include indexes, indexes that several traits define")
          .cost("storage of the projected attributes, and writes to the index")
          .conflictsWith("globalIndexes", "onDemand", "provisionedCapacity")
          .samples(
              of("by-mail", index -> index.partitionKey("mail", ScalarType.STRING)),
              of().without("by-old"),
              of().withNoOthers());

  public GlobalIndexes {
    requireNonNull(indexes, "indexes");
    requireNonNull(throughputs, "throughputs");
    requireNonNull(without, "without");
    indexes = Collections.unmodifiableSortedMap(new TreeMap<>(indexes));
    throughputs = Collections.unmodifiableSortedMap(new TreeMap<>(throughputs));
    without = Collections.unmodifiableSortedSet(new TreeSet<>(without));
  }

  /** No indexes yet. */
  public static GlobalIndexes of() {
    return new GlobalIndexes(new TreeMap<>(), new TreeMap<>(), Collections.emptySortedSet(), false);
  }

  /** This index. */
  public static GlobalIndexes of(String name, UnaryOperator<GlobalIndex> definition) {
    requireNonNull(name, "name");
    requireNonNull(definition, "definition");
    return of().and(name, definition);
  }

  /** The same with one index more; it replaces one of the same name. */
  public GlobalIndexes and(String name, UnaryOperator<GlobalIndex> definition) {
    requireNonNull(name, "name");
    requireNonNull(definition, "definition");
    var more = new TreeMap<>(indexes);
    more.put(name, definition.apply(GlobalIndex.builder().build()));
    return new GlobalIndexes(more, throughputs, without, noOthers);
  }

  /** The same with these capacity units of an index; for provisioned tables. */
  public GlobalIndexes throughput(String name, long read, long write) {
    return throughput(name, units -> units.read(read).write(write));
  }

  /** The same with read, or write, units of an index: {@code i -> i.read(5)}. */
  public GlobalIndexes throughput(String name, UnaryOperator<Billing.Throughput> units) {
    requireNonNull(name, "name");
    requireNonNull(units, "units");
    var more = new TreeMap<>(throughputs);
    more.put(name, units.apply(more.getOrDefault(name, Billing.Throughput.of())));
    return new GlobalIndexes(indexes, more, without, noOthers);
  }

  /**
   * The same without an index of that name: if the table has it, it is removed. A definition of it
   * conflicts with this.
   */
  public GlobalIndexes without(String name) {
    requireNonNull(name, "name");
    var more = new TreeSet<>(without);
    more.add(name);
    return new GlobalIndexes(indexes, throughputs, more, noOthers);
  }

  /** The same with no other indexes than those that are defined: others are removed. */
  public GlobalIndexes withNoOthers() {
    return new GlobalIndexes(indexes, throughputs, without, true);
  }

  @Override
  public TraitType<GlobalIndexes> type() {
    return TYPE;
  }

  @Override
  public void contribute(Contributions contributions) {
    var setting = CoreSettings.GLOBAL_INDEXES;
    indexes.forEach(
        (name, index) ->
            contributions
                .value(setting, Map.of(name, index))
                .defaultValue(setting, Map.of(name, index.projectingAll())));
    if (!throughputs.isEmpty()) {
      contributions.value(
          CoreSettings.BILLING,
          new Billing.Provisioned(Optional.empty(), Optional.empty(), throughputs));
    }
    without.forEach(name -> contributions.without(setting, name));
    if (noOthers) {
      contributions.noOthers(setting);
    }
  }

  @Override
  public String toString() {
    var definitions = new TreeMap<String, JavaCalls>();
    indexes.forEach((name, index) -> definitions.put(name, IndexCalls.of(index)));
    var calls = JavaCalls.ofEach(GlobalIndexes.class, "of", "and", definitions);
    for (var index : throughputs.entrySet()) {
      var own = index.getValue();
      calls = IndexUnits.index(calls, "throughput", index.getKey(), own.read(), own.write());
    }
    return calls.thenEach("without", without).thenIf(noOthers, "withNoOthers").toString();
  }
}
