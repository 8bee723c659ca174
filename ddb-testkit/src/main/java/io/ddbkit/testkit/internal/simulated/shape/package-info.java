/** The shapes of requests: what DynamoDB's published model allows, and how it refuses the rest. */
@NullMarked
package io.ddbkit.testkit.internal.simulated.shape;

import org.jspecify.annotations.NullMarked;
