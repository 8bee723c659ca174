/**
 * Traits and settings, from which every table is composed.
 *
 * <p>A {@link io.ddbkit.spec.trait.Trait} is a value that a spec applies as a whole; a {@link
 * io.ddbkit.spec.trait.Setting} is a part of a table that DynamoDB changes as a whole. A trait
 * contributes partial values to settings through {@link io.ddbkit.spec.trait.Contributions}, each
 * with a {@link io.ddbkit.spec.trait.Strength} and an {@link io.ddbkit.spec.trait.Origin}; it never
 * sees or changes what others set.
 *
 * <p>A trait may be a bundle of others, in any depth. One rule, {@link
 * io.ddbkit.spec.trait.Strength#within}, gives the strength of what a bundle contains:
 *
 * <ul>
 *   <li>a default stays a default;
 *   <li>in a bundle that is weaker than what a caller writes, such as a pattern, or what an
 *       environment suggests, the weaker of the two strengths applies;
 *   <li>a bundle of a caller's strength, such as the traits of a region, or a trait of your own,
 *       leaves what is inside as it is;
 *   <li>a bundle that is stronger than a caller, such as what an environment forces, or a caller's
 *       override, gives all that is inside its own strength and its own reason: values, dismissals,
 *       entries that are removed, and what is forced inside.
 * </ul>
 *
 * <p>The rule is applied from the inside out, so that the outermost bundle decides. What a bundle
 * sets itself has the bundle's {@link io.ddbkit.spec.trait.Trait#strength strength}; only what it
 * forces and dismisses itself is forced, whatever its strength, unless a bundle around it is
 * weaker.
 */
@NullMarked
package io.ddbkit.spec.trait;

import org.jspecify.annotations.NullMarked;
