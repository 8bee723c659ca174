/**
 * The catalogue: one record per trait, with the setting that it speaks of.
 *
 * <p>{@link io.ddbkit.traits.Traits} lists them.
 */
@NullMarked
package io.ddbkit.traits;

import org.jspecify.annotations.NullMarked;
