/** The service's third step: what no model says, one condition after the other, in its order. */
@NullMarked
package io.ddbkit.testkit.internal.simulated.check;

import org.jspecify.annotations.NullMarked;
