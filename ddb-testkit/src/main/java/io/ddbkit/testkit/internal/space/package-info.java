/**
 * The parts of a space: clients, names of tables, and the code that empties and deletes tables. Not
 * API.
 */
@NullMarked
package io.ddbkit.testkit.internal.space;

import org.jspecify.annotations.NullMarked;
