package io.ddbkit.traits.internal.rule;

import io.ddbkit.spec.Billing;
import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.TableName;
import io.ddbkit.spec.Units;
import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.trait.Settings;
import io.ddbkit.spec.trait.Violation;
import io.ddbkit.traits.Autoscaling;
import io.ddbkit.traits.scaling.Scaler;
import io.ddbkit.traits.scaling.Scalers;
import io.ddbkit.traits.scaling.Scaling;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The rules of scalers, once they are composed. */
public final class ScalingRules {
  private static final int LONGEST_POLICY_NAME = 256;

  /**
   * A scaler that works.
   *
   * @param place where it is said
   * @param what read or write
   * @param index the index that it scales; empty: the table
   */
  private record Working(Path place, String what, Optional<String> index, Scaler.On on) {
    long fewest() {
      return on.minimum().map(Integer::longValue).orElse(0L);
    }

    long most() {
      return on.maximum().map(Integer::longValue).orElse(Long.MAX_VALUE);
    }

    boolean hasRange() {
      return fewest() <= most();
    }

    boolean holds(long units) {
      return fewest() <= units && units <= most();
    }

    String range() {
      return "from " + fewest() + " to " + most();
    }

    String policyName(String table) {
      return Scaling.policyName(index.orElse(table), what);
    }
  }

  private ScalingRules() {}

  public static Stream<Violation> rangesHoldSomething(Scaling scaling, Settings all) {
    return working(scaling)
        .filter(each -> !each.hasRange())
        .map(each -> fault("autoscaling.range", each, each.range()));
  }

  public static Stream<Violation> knownIndexes(Scaling scaling, Settings all) {
    return KnownIndexes.missing(
        "autoscaling.index.known", indexes(), scaling.indexes().keySet(), all);
  }

  public static Stream<Violation> policyNames(Scaling scaling, Settings all) {
    var table = all.get(CoreSettings.NAME).map(TableName::physicalName).orElse("");
    return working(scaling).flatMap(each -> policyName(each, each.policyName(table)));
  }

  private static Stream<Violation> policyName(Working scaler, String name) {
    return name.length() <= LONGEST_POLICY_NAME
        ? Stream.empty()
        : Stream.of(fault("autoscaling.policy-name.length", scaler, name.length() + " characters"));
  }

  public static Stream<Violation> initialUnitsInRange(Scaling scaling, Settings all) {
    return working(scaling)
        .filter(Working::hasRange)
        .flatMap(each -> initial(each, all).stream().flatMap(units -> outside(each, units)));
  }

  private static Stream<Violation> outside(Working scaler, long units) {
    return scaler.holds(units)
        ? Stream.empty()
        : Stream.of(fault("autoscaling.initial.range", scaler, units + ", not " + scaler.range()));
  }

  public static Stream<Violation> seedsAreUsed(Scaling scaling, Settings all) {
    return working(scaling)
        .flatMap(
            each ->
                each.on.seed().stream()
                    .flatMap(seed -> unused(each, seed.units().initial(), initial(each, all))));
  }

  private static Stream<Violation> unused(Working scaler, long seed, Optional<Long> initial) {
    return initial
        .filter(units -> units != seed)
        .map(units -> seed + ", but billing starts with " + units)
        .map(said -> new Violation("autoscaling.seed.unused", scaler.place.component("seed"), said))
        .stream();
  }

  private static Violation fault(String rule, Working scaler, String said) {
    return new Violation(rule, scaler.place, said);
  }

  /** The units that are scaled, as billing begins with them. */
  private static Optional<Long> initial(Working scaler, Settings all) {
    return all.get(CoreSettings.BILLING)
        .filter(Billing.Provisioned.class::isInstance)
        .map(Billing.Provisioned.class::cast)
        .map(billing -> scaler.index.map(billing::throughputOf).orElseGet(billing::table))
        .flatMap(side(scaler.what))
        .map(Units::initial);
  }

  private static Function<Billing.Throughput, Optional<Units>> side(String what) {
    return what.equals("read") ? Billing.Throughput::read : Billing.Throughput::write;
  }

  private static Stream<Working> working(Scaling scaling) {
    return Stream.concat(
        working(Autoscaling.AUTOSCALING.path(), Optional.empty(), scaling.table()),
        scaling.indexes().entrySet().stream()
            .flatMap(
                each ->
                    working(
                        indexes().entry(each.getKey()),
                        Optional.of(each.getKey()),
                        each.getValue())));
  }

  private static Stream<Working> working(Path place, Optional<String> index, Scalers scalers) {
    return Stream.concat(
        working(place, "read", index, scalers.read()),
        working(place, "write", index, scalers.write()));
  }

  private static Stream<Working> working(
      Path place, String what, Optional<String> index, Optional<Scaler> scaler) {
    return scaler.flatMap(Scalers::on).stream()
        .map(on -> new Working(place.component(what), what, index, on));
  }

  private static Path indexes() {
    return Autoscaling.AUTOSCALING.path().component("indexes");
  }
}
