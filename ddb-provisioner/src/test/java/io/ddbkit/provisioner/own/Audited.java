package io.ddbkit.provisioner.own;

import io.ddbkit.spec.trait.Contributions;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.spec.trait.TraitType;
import io.ddbkit.traits.Protection;
import io.ddbkit.traits.Streams;
import io.ddbkit.traits.Streams.View;

/** A trait of a user's own, over settings that are known: one file. */
public record Audited() implements Trait {
  public static final TraitType<Audited> TYPE =
      TraitType.of("audited", Audited.class, "Every change can be followed, and nothing is lost.")
          .useFor("tables that auditors look at")
          .cost("that of a stream and of recovery")
          .samples(new Audited());

  @Override
  public TraitType<Audited> type() {
    return TYPE;
  }

  @Override
  public void contribute(Contributions contributions) {
    contributions
        .include(Streams.of(View.NEW_AND_OLD_IMAGES))
        .include(Protection.deletionProtectionAndRecovery());
  }

  @Override
  public String toString() {
    return "new Audited()";
  }
}
