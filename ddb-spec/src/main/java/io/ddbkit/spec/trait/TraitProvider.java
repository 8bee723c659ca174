package io.ddbkit.spec.trait;

import java.util.List;

/** The door through which a module makes its traits known: found by {@code ServiceLoader}. */
public interface TraitProvider {

  /** The module's traits, in the order in which documentation shows them. */
  List<TraitType<?>> traits();
}
