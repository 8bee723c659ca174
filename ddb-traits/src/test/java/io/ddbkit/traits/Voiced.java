package io.ddbkit.traits;

import io.ddbkit.spec.trait.Says;
import io.ddbkit.spec.trait.Strength;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.spec.trait.TraitType;
import java.util.List;

/** Traits, for tests, that are brought by somebody with a voice of their own. */
record Voiced(String words, Strength voice, List<Trait> traits) implements Trait {

  /** What an environment brings. */
  static Voiced environment(Trait... traits) {
    return new Voiced("staging()", Strength.ENVIRONMENT, List.of(traits));
  }

  @Override
  public TraitType<?> type() {
    return TraitType.of("voiced", Voiced.class, "Traits in a voice.");
  }

  @Override
  public void contribute(Says says) {
    traits.forEach(says::all);
  }

  @Override
  public String toString() {
    return words;
  }
}
