/** How an endpoint is probed: what it can hold, and whether it is ready. Not API. */
@NullMarked
package io.ddbkit.testkit.internal.probe;

import org.jspecify.annotations.NullMarked;
