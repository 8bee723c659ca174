/**
 * What a person writes: a table, its keys and indexes, and the traits applied to it.
 *
 * <p>{@link io.ddbkit.spec.TableSpec} is where it begins. {@link io.ddbkit.spec.CoreSettings} names
 * the settings that a spec sets by itself.
 */
@NullMarked
package io.ddbkit.spec;

import org.jspecify.annotations.NullMarked;
