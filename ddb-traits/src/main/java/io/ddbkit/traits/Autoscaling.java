package io.ddbkit.traits;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.text.JavaCalls;
import io.ddbkit.spec.trait.Contributions;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Setting.Scope;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.spec.trait.TraitType;
import io.ddbkit.traits.internal.calls.ScalingCalls;
import io.ddbkit.traits.internal.rule.ScalingRules;
import io.ddbkit.traits.scaling.Scaler;
import io.ddbkit.traits.scaling.Scalers;
import io.ddbkit.traits.scaling.Scaling;
import jakarta.validation.Valid;
import java.time.Duration;
import java.util.function.UnaryOperator;

/**
 * Provisioned capacity that follows the traffic, of the table and of its global indexes.
 *
 * <p>It sets provisioned billing. A new table begins with the seed, or with the units of {@link
 * ProvisionedCapacity}, else with the minimum; from then on Application Auto Scaling changes the
 * units, and any number is accepted. The defaults of a new scaler are 5 to 40000 units and a target
 * utilization of 70%, as in the stackkit add-on for DynamoDB; a scaler that works already keeps
 * what it has.
 *
 * @param scaling what scales what
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/AutoScaling.html">Managing
 *     throughput capacity automatically with DynamoDB auto scaling</a>
 */
public record Autoscaling(@Valid Scaling scaling) implements Trait {
  private static final Scaler.On DEFAULTS = Scaler.between(5, 40_000).target(70);

  /** What scales the table and its global indexes. */
  public static final Setting<Scaling> AUTOSCALING =
      Setting.of("autoscaling", Scaling.class, Scope.TABLE)
          .expandedOver(CoreSettings.GLOBAL_INDEXES, Scaling::expand)
          .requiring(CoreSettings.BILLING, Scaling::billing)
          .ruledBy(ScalingRules::rangesHoldSomething)
          .ruledBy(ScalingRules::knownIndexes)
          .ruledBy(ScalingRules::policyNames)
          .ruledBy(ScalingRules::initialUnitsInRange)
          .ruledBy(ScalingRules::seedsAreUsed);

  public static final TraitType<Autoscaling> TYPE =
      TraitType.of(
              "autoscaling",
              Autoscaling.class,
              "Provisioned capacity that follows the traffic, of the table and of its indexes.")
          .useFor("traffic that rises and falls over hours, at a lower price than on demand")
          .cost("the price of the units that it provisions, and of its CloudWatch alarms")
          .settings(AUTOSCALING)
          .conflictsWith("onDemand", "vectorIndexes", "globalReplicas")
          .samples(
              on(),
              on().read(50, 1000).write(50, 1000).target(60).seed(100, 100),
              on().index(
                      "by-sample",
                      scalers ->
                          scalers
                              .read(5, 100)
                              .cooldowns(Duration.ofMinutes(1), Duration.ofSeconds(30))),
              on().everyIndex(),
              off());

  public Autoscaling {
    requireNonNull(scaling, "scaling");
  }

  /** Reads and writes of the table are scaled. */
  public static Autoscaling on() {
    return new Autoscaling(Scaling.NOTHING_SET.table(Scalers.on()));
  }

  /** Nothing of the table yet; name the indexes that are scaled. */
  public static Autoscaling ofIndexes() {
    return new Autoscaling(Scaling.NOTHING_SET);
  }

  /** Neither the table nor any of its indexes is scaled: scalers that work are taken away. */
  public static Autoscaling off() {
    return new Autoscaling(Scaling.NOTHING_SET.table(Scalers.off()).everyIndex(Scalers.off()));
  }

  /** The same, where the table's read units are from {@code minimum} to {@code maximum}. */
  public Autoscaling read(int minimum, int maximum) {
    return table(scaling.table().read(minimum, maximum));
  }

  /** The same, where the table's write units are from {@code minimum} to {@code maximum}. */
  public Autoscaling write(int minimum, int maximum) {
    return table(scaling.table().write(minimum, maximum));
  }

  /** The same with this scaler of the table's reads. */
  public Autoscaling read(Scaler scaler) {
    requireNonNull(scaler, "scaler");
    return table(scaling.table().read(scaler));
  }

  /** The same with this scaler of the table's writes. */
  public Autoscaling write(Scaler scaler) {
    requireNonNull(scaler, "scaler");
    return table(scaling.table().write(scaler));
  }

  /** The same for the table's reads only; its writes are not set. */
  public Autoscaling readOnly() {
    return table(scaling.table().readOnly());
  }

  /** The same for the table's writes only; its reads are not set. */
  public Autoscaling writeOnly() {
    return table(scaling.table().writeOnly());
  }

  /** The same with that target utilization of the table's units, in percent: 20 to 90. */
  public Autoscaling target(int percent) {
    return table(scaling.table().target(percent));
  }

  /**
   * The same, where the table's scalers rest that long after they took units away, and after they
   * added units.
   *
   * @throws IllegalArgumentException if one of them is not in whole seconds
   */
  public Autoscaling cooldowns(Duration scaleIn, Duration scaleOut) {
    requireNonNull(scaleIn, "scaleIn");
    requireNonNull(scaleOut, "scaleOut");
    return table(scaling.table().cooldowns(scaleIn, scaleOut));
  }

  /** The same for a table that begins with these read and write units. */
  public Autoscaling seed(long read, long write) {
    return table(scaling.table().seed(read, write));
  }

  /** The same, where reads and writes of a global index are scaled too. */
  public Autoscaling index(String name) {
    requireNonNull(name, "name");
    return index(name, scalers -> scalers);
  }

  /**
   * The same, with autoscaling of a global index too.
   *
   * @param how changes the scalers of reads and writes
   */
  public Autoscaling index(String name, UnaryOperator<Scalers> how) {
    requireNonNull(name, "name");
    requireNonNull(how, "how");
    return new Autoscaling(scaling.index(name, how.apply(Scalers.on())));
  }

  /** The same, where reads and writes of every global index are scaled too. */
  public Autoscaling everyIndex() {
    return everyIndex(scalers -> scalers);
  }

  /**
   * The same, with autoscaling of every global index that is not named here.
   *
   * @param how changes the scalers of reads and writes
   */
  public Autoscaling everyIndex(UnaryOperator<Scalers> how) {
    requireNonNull(how, "how");
    return new Autoscaling(scaling.everyIndex(how.apply(Scalers.on())));
  }

  private Autoscaling table(Scalers scalers) {
    return new Autoscaling(scaling.table(scalers));
  }

  @Override
  public TraitType<Autoscaling> type() {
    return TYPE;
  }

  @Override
  public void contribute(Contributions contributions) {
    contributions.value(AUTOSCALING, scaling);
    contributions.defaultValue(AUTOSCALING, scaling.defaults(DEFAULTS));
  }

  @Override
  public String toString() {
    if (equals(off())) {
      return JavaCalls.of(Autoscaling.class, "off").toString();
    }
    boolean ofTable = !scaling.table().equals(Scalers.NOTHING_SET);
    var calls =
        JavaCalls.of(Autoscaling.class, ofTable ? "on" : "ofIndexes")
            .then(ScalingCalls.of(scaling.table()));
    for (var index : scaling.indexes().entrySet()) {
      calls = calls.then("index", index.getKey(), ScalingCalls.of(index.getValue()).unlessEmpty());
    }
    if (!scaling.everyIndex().equals(Scalers.NOTHING_SET)) {
      calls = calls.then("everyIndex", ScalingCalls.of(scaling.everyIndex()).unlessEmpty());
    }
    return calls.toString();
  }
}
