package io.ddbkit.traits.call;

/**
 * A trait that documents hold as the call that makes it, and not by its components, so that what a
 * document names is what the call in Java brings.
 *
 * @param <C> its calls: a sealed choice of records
 */
public interface FromFactoryCall<C extends FactoryCall<?>> {

  /** The call that makes this very trait. */
  C call();
}
