/**
 * The spec of a table: its keys and indexes, and the traits applied to it.
 *
 * <p>{@link io.ddbkit.spec.TableSpec} is the entry point. {@link io.ddbkit.spec.CoreSettings} names
 * the settings that a spec sets by itself.
 *
 * <p>Values are created by factories, by builders and by their own methods. These are the API: the
 * canonical constructor of a record changes when the record gets another component.
 */
@NullMarked
package io.ddbkit.spec;

import org.jspecify.annotations.NullMarked;
