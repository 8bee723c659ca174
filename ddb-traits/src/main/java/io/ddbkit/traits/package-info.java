/**
 * The catalogue: one record per trait, with its setting; beside the larger ones, the values that
 * they are made of, and their rules.
 *
 * <p>{@link io.ddbkit.traits.Traits} lists them.
 *
 * <p>Traits and their values are made by factories and builders. These are the API: the canonical
 * constructor of a trait changes when the trait gets another parameter.
 */
@NullMarked
package io.ddbkit.traits;

import org.jspecify.annotations.NullMarked;
