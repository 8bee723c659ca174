/** The operations that make, show, change and delete tables. */
@NullMarked
package io.ddbkit.testkit.internal.simulated.control;

import org.jspecify.annotations.NullMarked;
