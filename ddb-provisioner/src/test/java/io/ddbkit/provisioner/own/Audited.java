package io.ddbkit.provisioner.own;

import io.ddbkit.spec.trait.Says;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.spec.trait.TraitType;
import io.ddbkit.traits.Protection;
import io.ddbkit.traits.Streams;
import io.ddbkit.traits.Streams.View;
import java.util.List;
import java.util.Set;

/** A trait of a user's own, over settings that are known: one file. */
public record Audited() implements Trait {
  public static final TraitType<Audited> TYPE =
      new TraitType<>(
          "audited",
          Audited.class,
          "Every change can be followed, and nothing is lost.",
          "tables that auditors look at",
          "that of a stream and of recovery",
          Set.of(),
          List.of(new Audited()));

  @Override
  public TraitType<Audited> type() {
    return TYPE;
  }

  @Override
  public void contribute(Says says) {
    says.all(Streams.of(View.NEW_AND_OLD_IMAGES)).all(Protection.full());
  }

  @Override
  public String toString() {
    return "new Audited()";
  }
}
