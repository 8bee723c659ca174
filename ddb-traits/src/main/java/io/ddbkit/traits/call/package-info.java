/**
 * Factory calls: environments and patterns as the calls that create them, so that documents and
 * messages can show them.
 */
@NullMarked
package io.ddbkit.traits.call;

import org.jspecify.annotations.NullMarked;
