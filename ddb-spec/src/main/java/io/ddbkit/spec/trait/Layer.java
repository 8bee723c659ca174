package io.ddbkit.spec.trait;

import static java.util.Objects.requireNonNull;

/**
 * One of the layers of a trait, such as the company's layer of an environment.
 *
 * @param trait the trait that has the layers; layers of different traits are not compared
 * @param rank of two values of equal strength, that of the higher rank wins
 */
public record Layer(Trait trait, int rank) {

  public Layer {
    requireNonNull(trait, "trait");
  }

  /**
   * The layer of a contribution.
   *
   * @param depth how many layers lie around it
   * @param most how many layers there are
   * @param strength its strength: what is stronger than a caller ranks above all else, and there
   *     the outermost layer wins; of the rest, the innermost
   */
  static Layer of(Trait whole, int depth, int most, Strength strength) {
    boolean decides = strength.compareTo(Strength.EXPLICIT) > 0;
    return new Layer(whole, decides ? 2 * most - depth : depth);
  }
}
