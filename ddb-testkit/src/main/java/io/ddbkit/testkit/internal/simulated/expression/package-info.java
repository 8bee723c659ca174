/** Expressions: what a condition, an update, a projection or a key condition says. */
@NullMarked
package io.ddbkit.testkit.internal.simulated.expression;

import org.jspecify.annotations.NullMarked;
