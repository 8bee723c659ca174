package io.ddbkit.traits.scaling;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.Billing;
import jakarta.validation.Valid;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What scales a table or an index. A change applies to the scalers that are on, be it one or both.
 *
 * @param read its reads
 * @param write its writes
 */
public record Scalers(Optional<@Valid Scaler> read, Optional<@Valid Scaler> write) {

  /** Nothing set. */
  public static final Scalers NOTHING_SET = new Scalers(Optional.empty(), Optional.empty());

  public Scalers {
    requireNonNull(read, "read");
    requireNonNull(write, "write");
  }

  /** Scalers of reads and writes with the defaults. */
  public static Scalers on() {
    return new Scalers(Optional.of(Scaler.on()), Optional.of(Scaler.on()));
  }

  /** Neither. */
  public static Scalers off() {
    return new Scalers(Optional.of(Scaler.off()), Optional.of(Scaler.off()));
  }

  /** The same, where read units are from {@code minimum} to {@code maximum}. */
  public Scalers read(int minimum, int maximum) {
    return read(working(read).range(minimum, maximum));
  }

  /** The same, where write units are from {@code minimum} to {@code maximum}. */
  public Scalers write(int minimum, int maximum) {
    return write(working(write).range(minimum, maximum));
  }

  /** The same with this scaler of reads. */
  public Scalers read(Scaler scaler) {
    requireNonNull(scaler, "scaler");
    return new Scalers(Optional.of(scaler), write);
  }

  /** The same with this scaler of writes. */
  public Scalers write(Scaler scaler) {
    requireNonNull(scaler, "scaler");
    return new Scalers(read, Optional.of(scaler));
  }

  /** Of these, that of reads; writes are not set. */
  public Scalers readOnly() {
    return new Scalers(read, Optional.empty());
  }

  /** Of these, that of writes; reads are not set. */
  public Scalers writeOnly() {
    return new Scalers(Optional.empty(), write);
  }

  /** The same with that target utilization in percent: 20 to 90. */
  public Scalers target(int percent) {
    return each(on -> on.target(percent));
  }

  /**
   * The same, resting that long after taking units away, and after adding units.
   *
   * @throws IllegalArgumentException if one of them is not in whole seconds
   */
  public Scalers cooldowns(Duration scaleIn, Duration scaleOut) {
    requireNonNull(scaleIn, "scaleIn");
    requireNonNull(scaleOut, "scaleOut");
    return each(on -> on.cooldowns(scaleIn, scaleOut));
  }

  /** The same, for what begins with these read and write units. */
  public Scalers seed(long read, long write) {
    return new Scalers(
        changed(this.read, on -> on.seed(read)), changed(this.write, on -> on.seed(write)));
  }

  /** These, and those of {@code others} for what is not set here. */
  public Scalers or(Scalers others) {
    requireNonNull(others, "others");
    return new Scalers(read.or(others::read), write.or(others::write));
  }

  /** The same scalers with these defaults, as far as they work. */
  public Scalers defaults(Scaler.On on) {
    requireNonNull(on, "on");
    return new Scalers(
        read.flatMap(s -> on(s)).map(s -> on), write.flatMap(s -> on(s)).map(s -> on));
  }

  /** Whether one of them works. */
  public boolean anyOn() {
    return Stream.of(read, write).flatMap(Optional::stream).anyMatch(Scaler.On.class::isInstance);
  }

  /** The units that they begin with. */
  public Billing.Throughput units() {
    return new Billing.Throughput(
        read.flatMap(Scalers::on).flatMap(Scaler.On::initial),
        write.flatMap(Scalers::on).flatMap(Scaler.On::initial));
  }

  /** The scaler, if it works. */
  public static Optional<Scaler.On> on(Scaler scaler) {
    requireNonNull(scaler, "scaler");
    return scaler instanceof Scaler.On on ? Optional.of(on) : Optional.empty();
  }

  private static Scaler.On working(Optional<Scaler> scaler) {
    return scaler.flatMap(Scalers::on).orElseGet(Scaler::on);
  }

  private Scalers each(UnaryOperator<Scaler.On> change) {
    return new Scalers(changed(read, change), changed(write, change));
  }

  private static Optional<Scaler> changed(
      Optional<Scaler> scaler, UnaryOperator<Scaler.On> change) {
    return scaler.map(s -> on(s).<Scaler>map(change).orElse(s));
  }
}
