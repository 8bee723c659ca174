package io.ddbkit.traits.call;

import io.ddbkit.spec.trait.Trait;

/**
 * A call that makes a trait, as documents write it: an object whose {@code name} is that of the
 * record, and whose other members are its components.
 *
 * <p>The calls of a trait are a sealed choice of records. The one that makes what is somebody's own
 * has a component {@code named}, which documents write in place of {@code name}.
 */
public interface FactoryCall<T extends Trait> {

  /** What the call makes; equal calls make equal traits. */
  T made();
}
