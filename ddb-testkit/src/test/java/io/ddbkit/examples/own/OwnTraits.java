package io.ddbkit.examples.own;

import io.ddbkit.spec.trait.TraitProvider;
import io.ddbkit.spec.trait.TraitType;
import java.util.List;

/** Registers the trait in {@code META-INF/services}, so that documents can name it. */
public final class OwnTraits implements TraitProvider {
  @Override
  public List<TraitType<?>> traits() {
    return List.of(Owner.TYPE);
  }
}
