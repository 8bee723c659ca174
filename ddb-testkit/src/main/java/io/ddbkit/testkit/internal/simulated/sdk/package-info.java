/** Clients of the SDK that live in engine time. */
@NullMarked
package io.ddbkit.testkit.internal.simulated.sdk;

import org.jspecify.annotations.NullMarked;
