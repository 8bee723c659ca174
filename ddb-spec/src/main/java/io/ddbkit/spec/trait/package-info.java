/**
 * What a trait is: a value that says something about settings.
 *
 * <p>A {@link io.ddbkit.spec.trait.Trait} is what a person says in one go; a {@link
 * io.ddbkit.spec.trait.Setting} is what DynamoDB changes in one go. A trait contributes partial
 * values to settings through {@link io.ddbkit.spec.trait.Says}, each with a {@link
 * io.ddbkit.spec.trait.Strength} and an {@link io.ddbkit.spec.trait.Origin}; it never sees or
 * changes what others said.
 */
@NullMarked
package io.ddbkit.spec.trait;

import org.jspecify.annotations.NullMarked;
