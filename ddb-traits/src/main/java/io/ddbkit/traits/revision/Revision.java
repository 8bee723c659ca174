package io.ddbkit.traits.revision;

import io.ddbkit.spec.text.JavaCalls;
import io.ddbkit.spec.trait.Contributions;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Setting.Scope;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.spec.trait.TraitType;
import jakarta.validation.constraints.Min;

/**
 * The revision of the definition, for services whose old and new instances run at the same time, as
 * in a rolling deployment: raise it with each change of the spec. It is kept in tags of the table,
 * of which {@code ddbkit:revision:0} to {@code ddbkit:revision:3} take turns, and set before
 * anything else is changed. A provisioner whose spec has a lower revision than the table changes
 * nothing, so that an old instance does not undo what a new one did.
 *
 * <p>A rollback that is meant needs a permit: {@code Permit.lowerRevision(table)}.
 *
 * @param number 1 or more
 */
public record Revision(@Min(value = 1, message = "{ddbkit.revision.number}") long number)
    implements Trait {
  /** The revision; 0 where none was ever set. */
  public static final Setting<Long> REVISION = Setting.of("revision", Long.class, Scope.REGION);

  public static final TraitType<Revision> TYPE =
      TraitType.of(
              "revision",
              Revision.class,
              "Keeps instances of an older definition from undoing a newer one.")
          .useFor("services whose old and new instances run at the same time")
          .cost("free")
          .settings(REVISION)
          .samples(of(1), of(42));

  /** This revision, 1 or more. */
  public static Revision of(long number) {
    return new Revision(number);
  }

  @Override
  public TraitType<Revision> type() {
    return TYPE;
  }

  @Override
  public void contribute(Contributions contributions) {
    contributions.value(REVISION, number);
  }

  @Override
  public String toString() {
    return JavaCalls.of(Revision.class, "of", number).toString();
  }
}
