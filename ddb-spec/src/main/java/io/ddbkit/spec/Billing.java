package io.ddbkit.spec;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.immutables.value.Value;

/**
 * The billing mode with the throughput of the table and of its global indexes: one value, since
 * DynamoDB switches them in one call.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/capacity-mode.html">Throughput
 *     capacity</a>
 */
public sealed interface Billing {

  /** Pay per request, without maxima. */
  static Billing onDemand() {
    return new OnDemand(Optional.empty(), Optional.empty(), Map.of());
  }

  /** Pay per request, and never serve more than these request units a second. */
  static Billing onDemand(long maxRead, long maxWrite) {
    return new OnDemand(
        Optional.of(MaximumUnits.atMost(maxRead)),
        Optional.of(MaximumUnits.atMost(maxWrite)),
        Map.of());
  }

  /** Provisioned with these capacity units. */
  static Billing provisioned(long read, long write) {
    return new Provisioned(
        Optional.of(Units.fixed(read)), Optional.of(Units.fixed(write)), Map.of());
  }

  /**
   * Pay per request.
   *
   * @param maxRead the most read request units a second; left out: none for a new table, and what
   *     it is for a table that has one
   * @param maxWrite the most write request units a second; likewise
   * @param indexes the maxima of global indexes, by name
   */
  @Value.Builder
  @BuilderStyle
  record OnDemand(
      Optional<@Valid MaximumUnits> maxRead,
      Optional<@Valid MaximumUnits> maxWrite,
      Map<String, @Valid Maxima> indexes)
      implements Billing {
    public OnDemand {
      requireNonNull(maxRead, "maxRead");
      requireNonNull(maxWrite, "maxWrite");
      requireNonNull(indexes, "indexes");
      indexes = Collections.unmodifiableSortedMap(new TreeMap<>(indexes));
    }

    /** A builder for tools. */
    public static Builder builder() {
      return new Builder();
    }

    /** Builds it; nothing is mandatory. */
    public static final class Builder extends OnDemandBuilder {
      Builder() {}

      /** At most that many read request units a second. */
      public Builder maxRead(long units) {
        return maxRead(MaximumUnits.atMost(units));
      }

      /** At most that many write request units a second. */
      public Builder maxWrite(long units) {
        return maxWrite(MaximumUnits.atMost(units));
      }
    }

    /** The table's own maxima. */
    public Maxima table() {
      return new Maxima(maxRead, maxWrite);
    }
  }

  /**
   * Capacity that is paid for by the hour.
   *
   * @param read the table's read capacity units
   * @param write the table's write capacity units
   * @param indexes the units of global indexes, by name; what is left out starts with the table's
   */
  @Value.Builder
  @BuilderStyle
  record Provisioned(
      Optional<@Valid Units> read,
      Optional<@Valid Units> write,
      Map<String, @Valid Throughput> indexes)
      implements Billing {
    public Provisioned {
      requireNonNull(read, "read");
      requireNonNull(write, "write");
      requireNonNull(indexes, "indexes");
      indexes = Collections.unmodifiableSortedMap(new TreeMap<>(indexes));
    }

    /**
     * The units that the global index of this name starts with: its own, else the table's number,
     * which is fixed there, since the table's scaler does not own the index.
     */
    public Throughput throughputOf(String index) {
      requireNonNull(index, "index");
      var own = indexes.getOrDefault(index, Throughput.NOTHING_SET);
      return new Throughput(
          own.read().or(() -> inherited(read)), own.write().or(() -> inherited(write)));
    }

    private static Optional<Units> inherited(Optional<Units> ofTheTable) {
      return ofTheTable.map(units -> Units.fixed(units.initial()));
    }

    /** A builder for tools. */
    public static Builder builder() {
      return new Builder();
    }

    /** Builds it. Nothing is mandatory: the rules are applied when the table is checked. */
    public static final class Builder extends ProvisionedBuilder {
      Builder() {}
    }

    /** The table's own units. */
    public Throughput table() {
      return new Throughput(read, write);
    }
  }

  /** Read and write capacity units of a table or an index. */
  record Throughput(Optional<@Valid Units> read, Optional<@Valid Units> write) {
    private static final Throughput NOTHING_SET =
        new Throughput(Optional.empty(), Optional.empty());

    public Throughput {
      requireNonNull(read, "read");
      requireNonNull(write, "write");
    }

    /** No units yet. */
    public static Throughput of() {
      return NOTHING_SET;
    }

    /** Fixed units. */
    public static Throughput of(long read, long write) {
      return new Throughput(Optional.of(Units.fixed(read)), Optional.of(Units.fixed(write)));
    }

    /** The same with that many read capacity units. */
    public Throughput read(long units) {
      return new Throughput(Optional.of(Units.fixed(units)), write);
    }

    /** The same with that many write capacity units. */
    public Throughput write(long units) {
      return new Throughput(read, Optional.of(Units.fixed(units)));
    }
  }

  /**
   * The most request units a second of an index.
   *
   * @param read of reads; left out: none for a new index, and what it is for one that has one
   * @param write of writes; likewise
   */
  record Maxima(Optional<@Valid MaximumUnits> read, Optional<@Valid MaximumUnits> write) {

    public Maxima {
      requireNonNull(read, "read");
      requireNonNull(write, "write");
    }

    /** Nothing said yet. */
    public static Maxima of() {
      return new Maxima(Optional.empty(), Optional.empty());
    }

    /** The same with at most that many read request units a second. */
    public Maxima read(long units) {
      return new Maxima(Optional.of(MaximumUnits.atMost(units)), write);
    }

    /** The same with at most that many write request units a second. */
    public Maxima write(long units) {
      return new Maxima(read, Optional.of(MaximumUnits.atMost(units)));
    }

    /** The same without a maximum of reads: if the index has one, it is taken away. */
    public Maxima withoutRead() {
      return new Maxima(Optional.of(MaximumUnits.none()), write);
    }

    /** The same without a maximum of writes: if the index has one, it is taken away. */
    public Maxima withoutWrite() {
      return new Maxima(read, Optional.of(MaximumUnits.none()));
    }
  }
}
