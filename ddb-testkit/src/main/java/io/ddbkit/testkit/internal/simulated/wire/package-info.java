/** DynamoDB's wire format: requests, answers and refusals in JSON, and the SDK's HTTP clients. */
@NullMarked
package io.ddbkit.testkit.internal.simulated.wire;

import org.jspecify.annotations.NullMarked;
