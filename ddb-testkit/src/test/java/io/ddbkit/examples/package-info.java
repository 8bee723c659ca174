/** Programs to read and to run, and the tests that keep them and the README true. */
@NullMarked
package io.ddbkit.examples;

import org.jspecify.annotations.NullMarked;
