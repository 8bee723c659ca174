package io.ddbkit.spec.trait;

/** A trait of a user's own, for tests: says this of that setting. */
public record Saying<T>(String words, Setting<T> setting, T value) implements Trait {

  @Override
  public TraitType<?> type() {
    return TraitType.of("saying", Saying.class, "Says it.").useFor("tests").cost("free");
  }

  @Override
  public void contribute(Contributions contributions) {
    contributions.value(setting, value);
  }

  @Override
  public String toString() {
    return words;
  }
}
