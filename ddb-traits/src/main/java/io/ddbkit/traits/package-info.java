/**
 * The catalogue of traits: one record per trait, with its setting. Values and rules of the larger
 * ones are in packages of their own.
 *
 * <p>{@link io.ddbkit.traits.Traits} lists them.
 *
 * <p>Traits and their values are created by factories and builders. These are the API: the
 * canonical constructor of a trait changes when the trait gets another parameter.
 */
@NullMarked
package io.ddbkit.traits;

import org.jspecify.annotations.NullMarked;
