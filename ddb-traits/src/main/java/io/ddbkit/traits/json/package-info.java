/** Trees as JSON. */
@NullMarked
package io.ddbkit.traits.json;

import org.jspecify.annotations.NullMarked;
