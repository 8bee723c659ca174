package io.ddbkit.spec.trait;

import java.util.List;
import java.util.Set;

/** A trait of a user's own, for tests: says this of that setting. */
public record Saying<T>(String words, Setting<T> setting, T value) implements Trait {

  @Override
  public TraitType<?> type() {
    return new TraitType<>(
        "saying", Saying.class, "Says it.", "tests", "free", Set.of(), List.of());
  }

  @Override
  public void contribute(Says says) {
    says.that(setting, value);
  }

  @Override
  public String toString() {
    return words;
  }
}
