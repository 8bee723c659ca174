/** Which definition of a table is the newer one. */
@NullMarked
package io.ddbkit.traits.revision;

import org.jspecify.annotations.NullMarked;
