package io.ddbkit.traits;

import io.ddbkit.spec.trait.Contributions;
import io.ddbkit.spec.trait.Strength;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.spec.trait.TraitType;
import java.util.function.Consumer;

/** An environment, for tests, that says whatever it is given to say. */
public record House(String words, Consumer<Contributions> speech) implements Trait {

  /** One that has no replicas, and reads nothing of theirs. */
  public static House withoutReplicas() {
    return new House(
        "House.withoutReplicas()",
        contributions ->
            contributions
                .dismiss(GlobalReplicas.REPLICAS, "replicas are for production")
                .dismiss(GlobalReplicas.MULTI_REGION_CONSISTENCY, "replicas are for production"));
  }

  @Override
  public TraitType<?> type() {
    return TraitType.of("house", House.class, "Says what it is given to say.");
  }

  @Override
  public Strength strength() {
    return Strength.ENVIRONMENT;
  }

  @Override
  public void contribute(Contributions contributions) {
    speech.accept(contributions);
  }

  @Override
  public String toString() {
    return words;
  }
}
