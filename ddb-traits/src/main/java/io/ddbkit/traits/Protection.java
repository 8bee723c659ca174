package io.ddbkit.traits;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.text.JavaCalls;
import io.ddbkit.spec.trait.Contributions;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Setting.Scope;
import io.ddbkit.spec.trait.Settings;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.spec.trait.TraitType;
import io.ddbkit.spec.trait.Violation;
import io.ddbkit.traits.internal.WholeDuration;
import jakarta.validation.Valid;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Protection of the table from deletion, and of its data by point-in-time recovery.
 *
 * <p>Either of them, left out, is on for a new table, and as it is for an existing one. Deletion
 * protection switched off without a value for recovery is a warning, since a new table has
 * recovery; {@link DeletionProtection} sets deletion protection alone, {@link PointInTimeRecovery}
 * recovery alone.
 *
 * @param deletionProtection whether the table refuses to be deleted
 * @param recovery whether its past can be restored
 */
public record Protection(Optional<Boolean> deletionProtection, Optional<@Valid Recovery> recovery)
    implements Trait {

  /** Whether the table refuses to be deleted. */
  public static final Setting<Boolean> DELETION_PROTECTION =
      Setting.of("deletionProtection", Boolean.class, Scope.REGION)
          .ruledBy(Protection::recoveryStaysOn);

  /** Point-in-time recovery. */
  public static final Setting<Recovery> RECOVERY =
      Setting.of("recovery", Recovery.class, Scope.REGION);

  public static final TraitType<Protection> TYPE =
      TraitType.of(
              "protection",
              Protection.class,
              "Protection from deletion, and point-in-time recovery of the data.")
          .useFor("production tables, data protection, disaster recovery")
          .cost("deletion protection is free; recovery about $0.20 per GB and month")
          .settings(DELETION_PROTECTION, RECOVERY)
          .conflictsWith("deletionProtection", "pointInTimeRecovery")
          .samples(
              onForNewTable(),
              deletionProtectionAndRecovery(),
              deletionProtectionOnly(),
              off(),
              deletionProtectionAndRecovery().recoveryPeriod(Duration.ofDays(7)));

  public Protection {
    requireNonNull(deletionProtection, "deletionProtection");
    requireNonNull(recovery, "recovery");
  }

  /**
   * Deletion protection and point-in-time recovery for a new table; an existing table keeps what it
   * has.
   */
  public static Protection onForNewTable() {
    return new Protection(Optional.empty(), Optional.empty());
  }

  /** Deletion protection and point-in-time recovery, for new and existing tables. */
  public static Protection deletionProtectionAndRecovery() {
    return onForNewTable().deletionProtection(true).recovery(true);
  }

  /** Deletion protection without point-in-time recovery, as for a cache. */
  public static Protection deletionProtectionOnly() {
    return onForNewTable().deletionProtection(true).recovery(false);
  }

  /** Point-in-time recovery without deletion protection. */
  public static Protection recoveryOnly() {
    return onForNewTable().deletionProtection(false).recovery(true);
  }

  /** Neither. */
  public static Protection off() {
    return onForNewTable().deletionProtection(false).recovery(false);
  }

  /** The same with deletion protection on or off. */
  public Protection deletionProtection(boolean on) {
    return new Protection(Optional.of(on), recovery);
  }

  /** The same with recovery on or off. */
  public Protection recovery(boolean on) {
    return recovery(on ? new Recovery.On(Optional.empty()) : new Recovery.Off());
  }

  /**
   * The same with recovery on, reaching back that far: 1 to 35 days.
   *
   * @throws IllegalArgumentException if the duration is not in whole days
   */
  public Protection recoveryPeriod(Duration duration) {
    requireNonNull(duration, "duration");
    return recovery(new Recovery.On(Optional.of(WholeDuration.days("recoveryPeriod", duration))));
  }

  private Protection recovery(Recovery wanted) {
    return new Protection(deletionProtection, Optional.of(wanted));
  }

  @Override
  public TraitType<Protection> type() {
    return TYPE;
  }

  @Override
  public void contribute(Contributions contributions) {
    deletionProtection.ifPresentOrElse(
        on -> contributions.value(DELETION_PROTECTION, on),
        () -> contributions.defaultValue(DELETION_PROTECTION, true));
    recovery.ifPresentOrElse(
        said -> contributions.value(RECOVERY, said),
        () -> contributions.defaultValue(RECOVERY, new Recovery.On(Optional.empty())));
  }

  private static Stream<Violation> recoveryStaysOn(boolean deletionProtection, Settings all) {
    boolean onUnasked =
        all.isDefaulted(RECOVERY)
            && all.get(RECOVERY).filter(Recovery.On.class::isInstance).isPresent();
    return !deletionProtection && onUnasked
        ? Stream.of(
            new Violation(
                "protection.recovery.unsaid", DELETION_PROTECTION.path(), "off, recovery on"))
        : Stream.empty();
  }

  @Override
  public String toString() {
    if (equals(deletionProtectionAndRecovery())) {
      return call("deletionProtectionAndRecovery").toString();
    }
    if (equals(deletionProtectionOnly())) {
      return call("deletionProtectionOnly").toString();
    }
    if (equals(recoveryOnly())) {
      return call("recoveryOnly").toString();
    }
    return equals(off()) ? call("off").toString() : parts().toString();
  }

  private static JavaCalls call(String factory) {
    return JavaCalls.of(Protection.class, factory);
  }

  private JavaCalls parts() {
    var calls = call("onForNewTable").thenIfPresent("deletionProtection", deletionProtection);
    if (recovery.isEmpty()) {
      return calls;
    }
    return recovery.get() instanceof Recovery.On on && on.periodInDays().isPresent()
        ? calls.then("recoveryPeriod", on.periodInDays().map(Duration::ofDays))
        : calls.then("recovery", recovery.get() instanceof Recovery.On);
  }
}
