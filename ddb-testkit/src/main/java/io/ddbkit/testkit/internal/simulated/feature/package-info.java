/** The operations about what a table has besides itself: tags, time to live, policies, and more. */
@NullMarked
package io.ddbkit.testkit.internal.simulated.feature;

import org.jspecify.annotations.NullMarked;
