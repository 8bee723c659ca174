/** Engine time: what is due when, who sleeps until when, and the jitter that one seed decides. */
@NullMarked
package io.ddbkit.testkit.internal.simulated.clock;

import org.jspecify.annotations.NullMarked;
