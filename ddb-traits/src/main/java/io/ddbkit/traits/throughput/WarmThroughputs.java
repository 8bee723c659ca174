package io.ddbkit.traits.throughput;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Floors of warm throughput, in request units a second.
 *
 * @param read the table's reads
 * @param write the table's writes
 * @param indexes those of global indexes, by name
 */
public record WarmThroughputs(
    Optional<MinimumUnits> read, Optional<MinimumUnits> write, Map<String, Floors> indexes) {

  /**
   * The floors of an index.
   *
   * @param read its reads
   * @param write its writes
   */
  public record Floors(Optional<MinimumUnits> read, Optional<MinimumUnits> write) {

    public Floors {
      requireNonNull(read, "read");
      requireNonNull(write, "write");
    }

    /** No minimum. */
    public static Floors of() {
      return new Floors(Optional.empty(), Optional.empty());
    }

    /** The same with at least that many read request units a second. */
    public Floors read(long units) {
      return new Floors(Optional.of(new MinimumUnits(units)), write);
    }

    /** The same with at least that many write request units a second. */
    public Floors write(long units) {
      return new Floors(read, Optional.of(new MinimumUnits(units)));
    }
  }

  public WarmThroughputs {
    requireNonNull(read, "read");
    requireNonNull(write, "write");
    requireNonNull(indexes, "indexes");
    indexes = Collections.unmodifiableSortedMap(new TreeMap<>(indexes));
  }

  /** The table's own floors. */
  public Floors table() {
    return new Floors(read, write);
  }
}
