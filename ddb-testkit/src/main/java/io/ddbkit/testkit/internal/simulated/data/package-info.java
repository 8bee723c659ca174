/** The data plane: items that are put, read, changed, found, and that expire. */
@NullMarked
package io.ddbkit.testkit.internal.simulated.data;

import org.jspecify.annotations.NullMarked;
