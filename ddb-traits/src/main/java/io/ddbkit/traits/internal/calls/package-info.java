/** The calls as which the larger traits print. Not API. */
@NullMarked
package io.ddbkit.traits.internal.calls;

import org.jspecify.annotations.NullMarked;
