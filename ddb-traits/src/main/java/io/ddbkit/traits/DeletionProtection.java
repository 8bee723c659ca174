package io.ddbkit.traits;

import io.ddbkit.spec.text.JavaCalls;
import io.ddbkit.spec.trait.Contributions;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.spec.trait.TraitType;

/**
 * Deletion protection alone, without recovery, which {@link PointInTimeRecovery} sets alone. {@link
 * Protection} sets both.
 *
 * @param enabled whether the table refuses to be deleted
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/WorkingWithTables.Basics.html#WorkingWithTables.Basics.DeletionProtection">Using
 *     deletion protection</a>
 */
public record DeletionProtection(boolean enabled) implements Trait {

  public static final TraitType<DeletionProtection> TYPE =
      TraitType.of(
              "deletionProtection",
              DeletionProtection.class,
              "Deletion protection alone, without recovery.")
          .useFor("tables whose recovery is managed elsewhere")
          .cost("free")
          .conflictsWith("protection")
          .samples(on(), off());

  /** The table refuses to be deleted. */
  public static DeletionProtection on() {
    return new DeletionProtection(true);
  }

  /** The table may be deleted. */
  public static DeletionProtection off() {
    return new DeletionProtection(false);
  }

  @Override
  public TraitType<DeletionProtection> type() {
    return TYPE;
  }

  @Override
  public void contribute(Contributions contributions) {
    contributions.value(Protection.DELETION_PROTECTION, enabled);
  }

  @Override
  public String toString() {
    return JavaCalls.of(DeletionProtection.class, enabled ? "on" : "off").toString();
  }
}
