package io.ddbkit.spec.trait;

/**
 * A part of a table's definition, such as its stream or its backups, that is applied as one value.
 *
 * <p>A value: a record, equal by content. Its {@code toString} reads as the call that makes it,
 * since findings and explanations show it.
 */
public interface Trait {

  /** What is true of every trait of this kind. */
  TraitType<?> type();

  /**
   * Returns its name in explanations: by default {@code toString()}, or a short name for a bundle.
   */
  default String label() {
    return toString();
  }

  /** Returns the strength of what it contributes when it is applied directly. */
  default Strength strength() {
    return Strength.EXPLICIT;
  }

  /**
   * Contributes to settings. It must not depend on other traits, nor on the order in which traits
   * are applied. Values that the caller wrote go to {@link Contributions#value}, defaults for
   * values that the caller left out to {@link Contributions#defaultValue}.
   */
  void contribute(Contributions contributions);
}
