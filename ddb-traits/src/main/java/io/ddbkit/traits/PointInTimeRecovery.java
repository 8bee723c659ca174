package io.ddbkit.traits;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.text.JavaCalls;
import io.ddbkit.spec.trait.Contributions;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.spec.trait.TraitType;
import io.ddbkit.traits.internal.WholeDuration;
import jakarta.validation.Valid;
import java.time.Duration;
import java.util.Optional;

/**
 * Point-in-time recovery alone: whether the table may be deleted stays as it is. {@link Protection}
 * sets both.
 *
 * <p>A period left out is 35 days when recovery is switched on; a table that has recovery keeps the
 * period that it has.
 *
 * @param recovery whether the table's past can be restored, and how far back
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_PointInTimeRecoverySpecification.html">PointInTimeRecoverySpecification</a>
 */
public record PointInTimeRecovery(@Valid Recovery recovery) implements Trait {

  public static final TraitType<PointInTimeRecovery> TYPE =
      TraitType.of(
              "pointInTimeRecovery",
              PointInTimeRecovery.class,
              "Point-in-time recovery alone, without deletion protection.")
          .useFor("data that can be overwritten by mistake, in tables that may be deleted")
          .cost("about $0.20 per GB and month")
          .conflictsWith("protection")
          .samples(on(), on(Duration.ofDays(7)), off());

  public PointInTimeRecovery {
    requireNonNull(recovery, "recovery");
  }

  /** Any second of the period can be restored: of 35 days, where recovery has to be switched on. */
  public static PointInTimeRecovery on() {
    return new PointInTimeRecovery(new Recovery.On(Optional.empty()));
  }

  /**
   * Any second of this period can be restored: of 1 to 35 days. A shorter period than before
   * forgets at once what is older.
   *
   * @throws IllegalArgumentException if the period is not in whole days
   */
  public static PointInTimeRecovery on(Duration period) {
    requireNonNull(period, "period");
    return new PointInTimeRecovery(new Recovery.On(Optional.of(WholeDuration.days("on", period))));
  }

  /** No recovery: where there was some, its restorable points are lost. */
  public static PointInTimeRecovery off() {
    return new PointInTimeRecovery(new Recovery.Off());
  }

  @Override
  public TraitType<PointInTimeRecovery> type() {
    return TYPE;
  }

  @Override
  public void contribute(Contributions contributions) {
    contributions.value(Protection.RECOVERY, recovery);
  }

  @Override
  public String toString() {
    return (recovery instanceof Recovery.On on
            ? JavaCalls.of(PointInTimeRecovery.class, "on", on.periodInDays().map(Duration::ofDays))
            : JavaCalls.of(PointInTimeRecovery.class, "off"))
        .toString();
  }
}
