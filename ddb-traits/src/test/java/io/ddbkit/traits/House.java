package io.ddbkit.traits;

import io.ddbkit.spec.trait.Says;
import io.ddbkit.spec.trait.Strength;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.spec.trait.TraitType;
import java.util.function.Consumer;

/** An environment, for tests, that says whatever it is given to say. */
public record House(String words, Consumer<Says> speech) implements Trait {

  /** One that has no replicas, and reads nothing of theirs. */
  public static House withoutReplicas() {
    return new House(
        "House.withoutReplicas()",
        says -> GlobalReplicas.dismiss(says, "replicas are for production"));
  }

  @Override
  public TraitType<?> type() {
    return TraitType.of("house", House.class, "Says what it is given to say.");
  }

  @Override
  public Strength voice() {
    return Strength.ENVIRONMENT;
  }

  @Override
  public void contribute(Says says) {
    speech.accept(says);
  }

  @Override
  public String toString() {
    return words;
  }
}
