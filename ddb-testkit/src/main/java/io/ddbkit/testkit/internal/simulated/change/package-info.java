/** How a table changes: what may begin, how long it takes, and what it blocks meanwhile. */
@NullMarked
package io.ddbkit.testkit.internal.simulated.change;

import org.jspecify.annotations.NullMarked;
