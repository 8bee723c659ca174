/**
 * The catalogue: one record per trait, with the setting that it speaks of; beside the larger ones
 * stand the values that they are made of, and their rules.
 *
 * <p>{@link io.ddbkit.traits.Traits} lists them.
 */
@NullMarked
package io.ddbkit.traits;

import org.jspecify.annotations.NullMarked;
