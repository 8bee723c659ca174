/** Tables that are to become others: whatever the pair, a plan leads from one to the other. */
@NullMarked
package io.ddbkit.testkit.converging;

import org.jspecify.annotations.NullMarked;
