package io.ddbkit.traits.throughput;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Minima of warm throughput, in request units a second.
 *
 * @param read the table's reads
 * @param write the table's writes
 * @param indexes those of global indexes, by name
 */
public record WarmThroughputs(
    Optional<MinimumUnits> read, Optional<MinimumUnits> write, Map<String, Minima> indexes) {

  /**
   * The minima of an index.
   *
   * @param read its reads
   * @param write its writes
   */
  public record Minima(Optional<MinimumUnits> read, Optional<MinimumUnits> write) {

    public Minima {
      requireNonNull(read, "read");
      requireNonNull(write, "write");
    }

    /** No minimum. */
    public static Minima of() {
      return new Minima(Optional.empty(), Optional.empty());
    }

    /** The same with at least that many read request units a second. */
    public Minima read(long units) {
      return new Minima(Optional.of(new MinimumUnits(units)), write);
    }

    /** The same with at least that many write request units a second. */
    public Minima write(long units) {
      return new Minima(read, Optional.of(new MinimumUnits(units)));
    }
  }

  public WarmThroughputs {
    requireNonNull(read, "read");
    requireNonNull(write, "write");
    requireNonNull(indexes, "indexes");
    indexes = Collections.unmodifiableSortedMap(new TreeMap<>(indexes));
  }

  /** The table's own minima. */
  public Minima table() {
    return new Minima(read, write);
  }
}
