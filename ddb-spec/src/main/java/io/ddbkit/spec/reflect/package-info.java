/** Reflection on records: their components and their canonical constructor. */
@NullMarked
package io.ddbkit.spec.reflect;

import org.jspecify.annotations.NullMarked;
