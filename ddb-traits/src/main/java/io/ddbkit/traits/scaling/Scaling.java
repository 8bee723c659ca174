package io.ddbkit.traits.scaling;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.Billing;
import jakarta.validation.Valid;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The scalers of a table and its global indexes.
 *
 * @param read the table's reads
 * @param write the table's writes
 * @param indexes those of global indexes, by name
 * @param everyIndex those of every global index of the table, that {@code indexes} does not name;
 *     empty in a composed table, where {@code indexes} has each
 */
public record Scaling(
    Optional<@Valid Scaler> read,
    Optional<@Valid Scaler> write,
    Map<String, @Valid Scalers> indexes,
    @Valid Scalers everyIndex) {

  /** Nothing set. */
  public static final Scaling NOTHING_SET =
      new Scaling(Optional.empty(), Optional.empty(), Map.of(), Scalers.NOTHING_SET);

  public Scaling {
    requireNonNull(read, "read");
    requireNonNull(write, "write");
    requireNonNull(indexes, "indexes");
    requireNonNull(everyIndex, "everyIndex");
    indexes = Collections.unmodifiableSortedMap(new TreeMap<>(indexes));
  }

  /** The table's own. */
  public Scalers table() {
    return new Scalers(read, write);
  }

  /** Those of the global index of this name. */
  public Scalers scalersOf(String index) {
    requireNonNull(index, "index");
    return Optional.ofNullable(indexes.get(index)).orElse(Scalers.NOTHING_SET);
  }

  /** The name of the policy that scales this, where it is a table's or an index's name. */
  public static String policyName(String scaled, String what) {
    requireNonNull(scaled, "scaled");
    requireNonNull(what, "what");
    return scaled + "-" + what + "-scaling-policy";
  }

  /** The same with other scalers of the table. */
  public Scaling table(Scalers other) {
    requireNonNull(other, "other");
    return new Scaling(other.read(), other.write(), indexes, everyIndex);
  }

  /** The same with these scalers of the global index of this name. */
  public Scaling index(String name, Scalers own) {
    requireNonNull(name, "name");
    requireNonNull(own, "own");
    var more = new TreeMap<>(indexes);
    more.put(name, own);
    return new Scaling(read, write, more, everyIndex);
  }

  /** The same with these scalers of every global index that has none of its own. */
  public Scaling everyIndex(Scalers every) {
    requireNonNull(every, "every");
    return new Scaling(read, write, indexes, every);
  }

  /** The same, where what is set for every index is set for each of these by name. */
  public Scaling expand(Set<String> names) {
    requireNonNull(names, "names");
    if (everyIndex.equals(Scalers.NOTHING_SET)) {
      return this;
    }
    var all = new TreeMap<>(indexes);
    names.forEach(name -> all.put(name, scalersOf(name).or(everyIndex)));
    return new Scaling(read, write, all, Scalers.NOTHING_SET);
  }

  /** The defaults of all that works here. */
  public Scaling defaults(Scaler.On on) {
    requireNonNull(on, "on");
    var all = new TreeMap<>(indexes);
    all.replaceAll((name, scalers) -> scalers.defaults(on));
    var table = table().defaults(on);
    return new Scaling(table.read(), table.write(), all, everyIndex.defaults(on));
  }

  /** Provisioned billing, with units that belong to the scalers; empty: nothing scales. */
  public Optional<Billing> billing() {
    var units = new TreeMap<String, Billing.Throughput>();
    indexes.forEach((name, scalers) -> units.put(name, scalers.units()));
    units.keySet().removeIf(name -> !scalersOf(name).anyOn());
    if (units.isEmpty() && !table().anyOn()) {
      return Optional.empty();
    }
    var own = table().units();
    return Optional.of(new Billing.Provisioned(own.read(), own.write(), units));
  }
}
