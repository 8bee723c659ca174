package io.ddbkit.spec.trait;

import static java.util.Objects.requireNonNull;

/**
 * One of the layers in which a trait speaks, such as the company's in an environment.
 *
 * @param trait the trait whose layers they are; those of another are not to be compared with them
 * @param rank of two that are said equally firmly, the higher decides
 */
public record Layer(Trait trait, int rank) {

  public Layer {
    requireNonNull(trait, "trait");
  }

  /**
   * The layer in which something is said.
   *
   * @param depth how many layers lie around it
   * @param most how many layers there are
   * @param strength how firmly it is said there: what decides over callers is ranked above all that
   *     does not, from the inside out; the rest from the outside in
   */
  static Layer of(Trait whole, int depth, int most, Strength strength) {
    boolean decides = strength.compareTo(Strength.EXPLICIT) > 0;
    return new Layer(whole, decides ? 2 * most - depth : depth);
  }
}
