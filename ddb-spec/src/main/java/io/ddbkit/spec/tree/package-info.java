/** Trees of objects, arrays and scalars, from which JSON and other formats are written. */
@NullMarked
package io.ddbkit.spec.tree;

import org.jspecify.annotations.NullMarked;
