/** Reflection over records: their components, and the constructor that takes them. */
@NullMarked
package io.ddbkit.spec.reflect;

import org.jspecify.annotations.NullMarked;
