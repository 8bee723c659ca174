/** Fault injection: errors, throttling and lost responses in the calls of SDK clients. */
@NullMarked
package io.ddbkit.testkit.fault;

import org.jspecify.annotations.NullMarked;
