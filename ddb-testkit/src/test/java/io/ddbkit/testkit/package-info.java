/** The testkit's own tests, and what several of them share. */
@NullMarked
package io.ddbkit.testkit;

import org.jspecify.annotations.NullMarked;
