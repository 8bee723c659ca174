package io.ddbkit.spec.trait;

/**
 * Something that a person says about a table in one go.
 *
 * <p>A value: a record, equal by content. Its {@code toString} reads as the call that makes it,
 * since people find it again by those words in findings and explanations.
 */
public interface Trait {

  /** What is true of every trait of this kind. */
  TraitType<?> type();

  /**
   * What it is called where its values are explained: its words, or the name of a bundle that would
   * be long.
   */
  default String label() {
    return toString();
  }

  /** How firmly it speaks where a caller says it plainly; a bundle may speak less firmly. */
  default Strength voice() {
    return Strength.EXPLICIT;
  }

  /**
   * Says it.
   *
   * <p>Pure and free of order: it never reads what others said. A value that a caller wrote goes to
   * {@link Says#that}, one that a caller left out to {@link Says#unlessSaid}.
   */
  void contribute(Says says);
}
