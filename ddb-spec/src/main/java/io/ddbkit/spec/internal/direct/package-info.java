/**
 * Constraints asked without a Jakarta validator, which takes its time to start, to tell sound
 * values from the others. Not API.
 */
@NullMarked
package io.ddbkit.spec.internal.direct;

import org.jspecify.annotations.NullMarked;
