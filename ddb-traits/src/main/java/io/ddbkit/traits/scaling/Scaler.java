package io.ddbkit.traits.scaling;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.Units;
import io.ddbkit.spec.text.JavaCalls;
import io.ddbkit.spec.trait.Leaf;
import io.ddbkit.traits.internal.WholeDuration;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Optional;

/**
 * What moves the read, or the write, capacity units of a table or an index, so that a share of them
 * is used.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/AutoScaling.html">Managing
 *     throughput capacity automatically with DynamoDB auto scaling</a>
 */
public sealed interface Scaler {

  /** A scaler with the defaults. */
  static On on() {
    return new On(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** A scaler that keeps the units from {@code minimum} to {@code maximum}. */
  static On between(int minimum, int maximum) {
    var on = on();
    return new On(
        Optional.of(minimum),
        Optional.of(maximum),
        on.target,
        on.scaleInCooldownInSeconds,
        on.scaleOutCooldownInSeconds,
        on.seed);
  }

  /** No scaler: one that works is taken away. */
  static Off off() {
    return new Off();
  }

  /**
   * It works.
   *
   * @param minimum the fewest units
   * @param maximum the most units
   * @param target the target utilization in percent, from 20 to 90
   * @param scaleInCooldownInSeconds seconds from taking units away to taking away more; left out:
   *     as it is, and for a new one AWS's default, 0
   * @param scaleOutCooldownInSeconds seconds from adding units to adding more; left out: the same
   * @param seed the units that a new table or index begins with; left out: those of billing, else
   *     the minimum
   * @see <a
   *     href="https://docs.aws.amazon.com/autoscaling/application/APIReference/API_TargetTrackingScalingPolicyConfiguration.html">TargetTrackingScalingPolicyConfiguration</a>
   */
  record On(
      Optional<@Min(value = 1, message = "{ddbkit.autoscaling.minimum}") Integer> minimum,
      Optional<Integer> maximum,
      Optional<
              @Min(value = 20, message = "{ddbkit.autoscaling.target}")
              @Max(value = 90, message = "{ddbkit.autoscaling.target}") Integer>
          target,
      Optional<@Min(value = 0, message = "{ddbkit.autoscaling.cooldown}") Integer>
          scaleInCooldownInSeconds,
      Optional<@Min(value = 0, message = "{ddbkit.autoscaling.cooldown}") Integer>
          scaleOutCooldownInSeconds,
      Optional<@Valid Seed> seed)
      implements Scaler {

    public On {
      requireNonNull(minimum, "minimum");
      requireNonNull(maximum, "maximum");
      requireNonNull(target, "target");
      requireNonNull(scaleInCooldownInSeconds, "scaleInCooldownInSeconds");
      requireNonNull(scaleOutCooldownInSeconds, "scaleOutCooldownInSeconds");
      requireNonNull(seed, "seed");
    }

    /** The same with that many units at least. */
    public On minimum(int units) {
      return new On(
          Optional.of(units),
          maximum,
          target,
          scaleInCooldownInSeconds,
          scaleOutCooldownInSeconds,
          seed);
    }

    /** The same with that many units at most. */
    public On maximum(int units) {
      return new On(
          minimum,
          Optional.of(units),
          target,
          scaleInCooldownInSeconds,
          scaleOutCooldownInSeconds,
          seed);
    }

    /** The same, using that percentage of the units: 20 to 90. */
    public On target(int percent) {
      return new On(
          minimum,
          maximum,
          Optional.of(percent),
          scaleInCooldownInSeconds,
          scaleOutCooldownInSeconds,
          seed);
    }

    /**
     * The same, resting that long after taking units away, and after adding units.
     *
     * @throws IllegalArgumentException if one of them is not in whole seconds
     */
    public On cooldowns(Duration scaleIn, Duration scaleOut) {
      requireNonNull(scaleIn, "scaleIn");
      requireNonNull(scaleOut, "scaleOut");
      return new On(
          minimum,
          maximum,
          target,
          seconds("cooldowns", scaleIn),
          seconds("cooldowns", scaleOut),
          seed);
    }

    /**
     * The same, resting that long after taking units away.
     *
     * @throws IllegalArgumentException if the duration is not in whole seconds
     */
    public On scaleInCooldown(Duration duration) {
      requireNonNull(duration, "duration");
      return new On(
          minimum,
          maximum,
          target,
          seconds("scaleInCooldown", duration),
          scaleOutCooldownInSeconds,
          seed);
    }

    /**
     * The same, resting that long after adding units.
     *
     * @throws IllegalArgumentException if the duration is not in whole seconds
     */
    public On scaleOutCooldown(Duration duration) {
      requireNonNull(duration, "duration");
      return new On(
          minimum,
          maximum,
          target,
          scaleInCooldownInSeconds,
          seconds("scaleOutCooldown", duration),
          seed);
    }

    private static Optional<Integer> seconds(String method, Duration duration) {
      return Optional.of(WholeDuration.fewSeconds(method, duration));
    }

    /** The same, for a table or an index that begins with that many units. */
    public On seed(long units) {
      return new On(
          minimum,
          maximum,
          target,
          scaleInCooldownInSeconds,
          scaleOutCooldownInSeconds,
          Optional.of(new Seed(new Units.Fixed(units))));
    }

    /** The same in another range. */
    public On range(int fewest, int most) {
      return new On(
          Optional.of(fewest),
          Optional.of(most),
          target,
          scaleInCooldownInSeconds,
          scaleOutCooldownInSeconds,
          seed);
    }

    /** The units that a table or an index begins with; empty: this does not set them. */
    public Optional<Units> initial() {
      return seed.map(own -> own.units.initial())
          .or(() -> minimum.map(Integer::longValue))
          .map(Units::managed);
    }

    /** Whether its range and its cooldowns each have both ends, or none. */
    public boolean isComplete() {
      return minimum.isPresent() == maximum.isPresent()
          && scaleInCooldownInSeconds.isPresent() == scaleOutCooldownInSeconds.isPresent();
    }

    @Override
    public String toString() {
      var calls =
          minimum.isPresent() && maximum.isPresent()
              ? JavaCalls.of(Scaler.class, "between", minimum, maximum)
              : JavaCalls.of(Scaler.class, "on")
                  .thenIfPresent("minimum", minimum)
                  .thenIfPresent("maximum", maximum);
      calls = calls.thenIfPresent("target", target);
      var scaleIn = scaleInCooldownInSeconds.map(Duration::ofSeconds);
      var scaleOut = scaleOutCooldownInSeconds.map(Duration::ofSeconds);
      calls =
          scaleIn.isPresent() && scaleOut.isPresent()
              ? calls.then("cooldowns", scaleIn, scaleOut)
              : calls
                  .thenIfPresent("scaleInCooldown", scaleIn)
                  .thenIfPresent("scaleOutCooldown", scaleOut);
      return calls.thenIfPresent("seed", seed).toString();
    }
  }

  /** There is none. */
  record Off() implements Scaler {
    @Override
    public String toString() {
      return JavaCalls.of(Scaler.class, "off").toString();
    }
  }

  /**
   * The units that a scaled table or index begins with. It is used at creation only.
   *
   * @param units capacity units
   */
  record Seed(@Valid Units.Fixed units) implements Leaf<Seed> {

    public Seed {
      requireNonNull(units, "units");
    }

    @Override
    public boolean satisfiedBy(Seed live) {
      return true;
    }

    @Override
    public boolean satisfiedByNothing() {
      return true;
    }

    @Override
    public String toString() {
      return units.toString();
    }
  }
}
