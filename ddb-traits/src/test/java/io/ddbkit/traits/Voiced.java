package io.ddbkit.traits;

import io.ddbkit.spec.trait.Contributions;
import io.ddbkit.spec.trait.Strength;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.spec.trait.TraitType;
import java.util.List;

/** Traits, for tests, that are brought by somebody with a strength of their own. */
record Voiced(String words, Strength strength, List<Trait> traits) implements Trait {

  /** What an environment brings. */
  static Voiced environment(Trait... traits) {
    return new Voiced("staging()", Strength.ENVIRONMENT, List.of(traits));
  }

  @Override
  public TraitType<?> type() {
    return TraitType.of("voiced", Voiced.class, "Traits in a strength.");
  }

  @Override
  public void contribute(Contributions contributions) {
    traits.forEach(contributions::include);
  }

  @Override
  public String toString() {
    return words;
  }
}
