package io.ddbkit.traits;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.Billing;
import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.Units;
import io.ddbkit.spec.trait.Contributions;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.spec.trait.TraitType;
import jakarta.validation.Valid;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Provisioned billing with fixed capacity units.
 *
 * <p>Units left out are 5 for a new table, and what they are for a table that is provisioned
 * already. An index without units of its own starts with the table's.
 *
 * @param read the table's read capacity units
 * @param write the table's write capacity units
 * @param indexes the units of global indexes, by name
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/provisioned-capacity-mode.html">Provisioned
 *     capacity mode</a>
 */
public record ProvisionedCapacity(
    Optional<@Valid Units> read,
    Optional<@Valid Units> write,
    Map<String, Billing.@Valid Throughput> indexes)
    implements Trait {
  private static final long DEFAULT_UNITS = 5;

  public static final TraitType<ProvisionedCapacity> TYPE =
      TraitType.of(
              "provisionedCapacity",
              ProvisionedCapacity.class,
              "Provisioned billing with fixed read and write capacity units.")
          .useFor("predictable workloads, lower cost at a steady high volume")
          .cost("per unit and hour, used or not")
          .conflictsWith("onDemand", "globalIndexes", "vectorIndexes", "globalReplicas")
          .samples(of(), of(100, 50), of(100, 50).index("by-sample", 10, 5));

  public ProvisionedCapacity {
    requireNonNull(read, "read");
    requireNonNull(write, "write");
    requireNonNull(indexes, "indexes");
    indexes = Collections.unmodifiableSortedMap(new TreeMap<>(indexes));
  }

  /** Provisioned, with 5 units each where the table has none yet. */
  public static ProvisionedCapacity of() {
    return new ProvisionedCapacity(Optional.empty(), Optional.empty(), Map.of());
  }

  /** Provisioned with these units. */
  public static ProvisionedCapacity of(long read, long write) {
    return of().read(read).write(write);
  }

  /** The same with that many read capacity units. */
  public ProvisionedCapacity read(long units) {
    return new ProvisionedCapacity(Optional.of(Units.fixed(units)), write, indexes);
  }

  /** The same with that many write capacity units. */
  public ProvisionedCapacity write(long units) {
    return new ProvisionedCapacity(read, Optional.of(Units.fixed(units)), indexes);
  }

  /** The same with these units for a global index. */
  public ProvisionedCapacity index(String name, long read, long write) {
    return index(name, units -> units.read(read).write(write));
  }

  /** The same with read, or write, units for a global index: {@code i -> i.read(5)}. */
  public ProvisionedCapacity index(String name, UnaryOperator<Billing.Throughput> units) {
    requireNonNull(name, "name");
    requireNonNull(units, "units");
    var more = new TreeMap<>(indexes);
    more.put(name, units.apply(more.getOrDefault(name, Billing.Throughput.of())));
    return new ProvisionedCapacity(this.read, this.write, more);
  }

  @Override
  public TraitType<ProvisionedCapacity> type() {
    return TYPE;
  }

  @Override
  public void contribute(Contributions contributions) {
    contributions.value(CoreSettings.BILLING, new Billing.Provisioned(read, write, indexes));
    contributions.defaultValue(
        CoreSettings.BILLING, Billing.provisioned(DEFAULT_UNITS, DEFAULT_UNITS));
  }

  @Override
  public String toString() {
    var calls = IndexUnits.both(ProvisionedCapacity.class, read, write);
    for (var index : indexes.entrySet()) {
      var own = index.getValue();
      calls = IndexUnits.index(calls, "index", index.getKey(), own.read(), own.write());
    }
    return calls.toString();
  }
}
