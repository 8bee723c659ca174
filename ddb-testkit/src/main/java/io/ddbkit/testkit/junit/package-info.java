/**
 * A JUnit 5 extension that gives every test real tables, created from the specs that production
 * uses.
 *
 * <p>{@link io.ddbkit.testkit.junit.WithTables} on a test class is enough for most tests; {@link
 * io.ddbkit.testkit.junit.TablesExtension} registers the same in code.
 */
@NullMarked
package io.ddbkit.testkit.junit;

import org.jspecify.annotations.NullMarked;
