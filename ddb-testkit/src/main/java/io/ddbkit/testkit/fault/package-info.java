/** Faults: what a client meets when the service, or the way to it, fails. */
@NullMarked
package io.ddbkit.testkit.fault;

import org.jspecify.annotations.NullMarked;
