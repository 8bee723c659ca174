package io.ddbkit.traits;

import io.ddbkit.spec.trait.Contributions;
import io.ddbkit.spec.trait.Strength;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.spec.trait.TraitType;
import java.util.List;

/** Traits, for tests, that are brought by somebody with a strength of their own. */
record StrengthTrait(String words, Strength strength, List<Trait> traits) implements Trait {

  /** What an environment brings. */
  static StrengthTrait environment(Trait... traits) {
    return new StrengthTrait("staging()", Strength.ENVIRONMENT, List.of(traits));
  }

  @Override
  public TraitType<?> type() {
    return TraitType.of("voiced", StrengthTrait.class, "Traits in a strength.");
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
