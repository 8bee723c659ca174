/**
 * What a person writes: a table, its keys and indexes, and the traits applied to it.
 *
 * <p>{@link io.ddbkit.spec.TableSpec} is where it begins. {@link io.ddbkit.spec.CoreSettings} names
 * the settings that a spec sets by itself.
 *
 * <p>Values are made by factories, by builders and by their own methods. These are the API: the
 * canonical constructor of a record changes when the record gets another component.
 */
@NullMarked
package io.ddbkit.spec;

import org.jspecify.annotations.NullMarked;
