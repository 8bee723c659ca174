/** Programs that measure; no test, since they depend on the machine. */
@NullMarked
package io.ddbkit.benchmark;

import org.jspecify.annotations.NullMarked;
