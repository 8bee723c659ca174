package io.ddbkit.spec;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
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
    return new OnDemand(Optional.of(maxRead), Optional.of(maxWrite), Map.of());
  }

  /** Provisioned with these capacity units. */
  static Billing provisioned(long read, long write) {
    return new Provisioned(
        Optional.of(Units.fixed(read)), Optional.of(Units.fixed(write)), Map.of());
  }

  /**
   * Pay per request.
   *
   * @param maxRead the most read request units a second; left out: no maximum
   * @param maxWrite the most write request units a second; left out: no maximum
   * @param indexes the maxima of global indexes, by name
   */
  @Value.Builder
  @BuilderStyle
  record OnDemand(
      Optional<@Min(value = 1, message = "{ddbkit.billing.maximum.minimum}") Long> maxRead,
      Optional<@Min(value = 1, message = "{ddbkit.billing.maximum.minimum}") Long> maxWrite,
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

  /** The most request units a second of an index. */
  record Maxima(
      Optional<@Min(value = 1, message = "{ddbkit.billing.maximum.minimum}") Long> read,
      Optional<@Min(value = 1, message = "{ddbkit.billing.maximum.minimum}") Long> write) {

    public Maxima {
      requireNonNull(read, "read");
      requireNonNull(write, "write");
    }

    /** No maxima. */
    public static Maxima of() {
      return new Maxima(Optional.empty(), Optional.empty());
    }

    /** The same with at most that many read request units a second. */
    public Maxima read(long units) {
      return new Maxima(Optional.of(units), write);
    }

    /** The same with at most that many write request units a second. */
    public Maxima write(long units) {
      return new Maxima(read, Optional.of(units));
    }
  }
}
