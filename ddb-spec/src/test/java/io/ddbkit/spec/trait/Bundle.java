package io.ddbkit.spec.trait;

import java.util.List;

/** A trait of a user's own, for tests, that brings others along. */
public record Bundle(String words, List<Trait> parts) implements Trait {

  public static Bundle of(String words, Trait... parts) {
    return new Bundle(words, List.of(parts));
  }

  @Override
  public TraitType<?> type() {
    return TraitType.of("bundle", Bundle.class, "Brings others along.")
        .useFor("tests")
        .cost("free");
  }

  @Override
  public void contribute(Contributions contributions) {
    parts.forEach(contributions::include);
  }

  @Override
  public String toString() {
    return words;
  }
}
