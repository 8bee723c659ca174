/** The door over HTTP, on the loopback interface only. */
@NullMarked
package io.ddbkit.testkit.internal.simulated.http;

import org.jspecify.annotations.NullMarked;
