/** The engine {@code simulated}: DynamoDB's control plane in memory, in time of its own. */
@NullMarked
package io.ddbkit.testkit.simulated;

import org.jspecify.annotations.NullMarked;
