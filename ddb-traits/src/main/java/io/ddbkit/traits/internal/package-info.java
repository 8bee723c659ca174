/** How builders of this module are generated. Not API. */
@NullMarked
package io.ddbkit.traits.internal;

import org.jspecify.annotations.NullMarked;
