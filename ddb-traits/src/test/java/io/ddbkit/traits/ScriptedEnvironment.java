package io.ddbkit.traits;

import io.ddbkit.spec.trait.Contributions;
import io.ddbkit.spec.trait.Strength;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.spec.trait.TraitType;
import java.util.function.Consumer;

/** An environment, for tests, that contributes what it is given. */
public record ScriptedEnvironment(String words, Consumer<Contributions> contribution)
    implements Trait {

  /** One that has no replicas, and reads nothing of theirs. */
  public static ScriptedEnvironment withoutReplicas() {
    return new ScriptedEnvironment(
        "ScriptedEnvironment.withoutReplicas()",
        contributions ->
            contributions
                .dismiss(GlobalReplicas.REPLICAS, "replicas are for production")
                .dismiss(GlobalReplicas.MULTI_REGION_CONSISTENCY, "replicas are for production"));
  }

  @Override
  public TraitType<?> type() {
    return TraitType.of("house", ScriptedEnvironment.class, "Contributes what a test passes.");
  }

  @Override
  public Strength strength() {
    return Strength.ENVIRONMENT;
  }

  @Override
  public void contribute(Contributions contributions) {
    contribution.accept(contributions);
  }

  @Override
  public String toString() {
    return words;
  }
}
