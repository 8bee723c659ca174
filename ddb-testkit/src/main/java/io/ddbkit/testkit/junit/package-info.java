/**
 * A JUnit 5 extension that gives every test real tables, made from the specs that production uses.
 *
 * <p>{@link io.ddbkit.testkit.junit.WithTables} on a test class is all that most need; {@link
 * io.ddbkit.testkit.junit.TablesExtension} is the same for those who build it.
 */
@NullMarked
package io.ddbkit.testkit.junit;

import org.jspecify.annotations.NullMarked;
