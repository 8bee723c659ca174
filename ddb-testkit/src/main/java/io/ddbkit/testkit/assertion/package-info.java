/**
 * Assertions on tables, plans, items, stream records and faults. {@link
 * io.ddbkit.testkit.assertion.DdbAssertions} is the entry point.
 */
@NullMarked
package io.ddbkit.testkit.assertion;

import org.jspecify.annotations.NullMarked;
