/**
 * What a trait is: a value that says something about settings.
 *
 * <p>A {@link io.ddbkit.spec.trait.Trait} is what a person says in one go; a {@link
 * io.ddbkit.spec.trait.Setting} is what DynamoDB changes in one go. A trait contributes partial
 * values to settings through {@link io.ddbkit.spec.trait.Contributions}, each with a {@link
 * io.ddbkit.spec.trait.Strength} and an {@link io.ddbkit.spec.trait.Origin}; it never sees or
 * changes what others said.
 *
 * <p>A trait may be a bundle of others, in any depth. One rule, {@link
 * io.ddbkit.spec.trait.Strength#within}, says how firmly counts what a bundle brings along:
 *
 * <ul>
 *   <li>a default stays a default;
 *   <li>a bundle that is weaker than what a caller writes, such as a pattern, or what an
 *       environment suggests, holds down what is inside: of the two strengths, the weaker counts;
 *   <li>a bundle that is said plainly, such as the traits of a region, or a trait of a user's own,
 *       leaves what is inside as it is;
 *   <li>a bundle that decides over others, such as what an environment forces, or a caller's
 *       override, lifts all that is inside to its own strength, and gives it its own reason:
 *       values, dismissals, entries that shall not be there, and what was forced inside likewise.
 * </ul>
 *
 * <p>The rule is applied from the inside out, so that the outermost bundle has the last word. What
 * a bundle says by itself has the bundle's {@link io.ddbkit.spec.trait.Trait#strength strength};
 * only what it forces and dismisses by itself is forced, whatever its strength, and held down only
 * by a bundle around it.
 */
@NullMarked
package io.ddbkit.spec.trait;

import org.jspecify.annotations.NullMarked;
