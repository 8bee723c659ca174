/**
 * What a space is made of: clients, names of tables, and how tables are emptied and deleted. Not
 * API.
 */
@NullMarked
package io.ddbkit.testkit.internal.space;

import org.jspecify.annotations.NullMarked;
