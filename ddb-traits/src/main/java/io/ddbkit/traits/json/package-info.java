/** JSON: trees written as JSON and read from it, and canonical JSON. */
@NullMarked
package io.ddbkit.traits.json;

import org.jspecify.annotations.NullMarked;
