package io.ddbkit.traits.call;

/**
 * A trait that documents write as the call that creates it, and not by its components, so that a
 * document means the same as the call in Java.
 *
 * @param <C> its calls: records of a sealed interface
 */
public interface FromFactoryCall<C extends FactoryCall<?>> {

  /** The call that creates this trait. */
  C call();
}
