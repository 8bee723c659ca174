/**
 * The catalogue: one record per trait, with its setting; beside the larger ones, the values that
 * they are made of, and their rules.
 *
 * <p>{@link io.ddbkit.traits.Traits} lists them.
 */
@NullMarked
package io.ddbkit.traits;

import org.jspecify.annotations.NullMarked;
