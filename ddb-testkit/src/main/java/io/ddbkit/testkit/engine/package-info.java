/** Engines: what answers the calls of a test, such as DynamoDB Local in this JVM. */
@NullMarked
package io.ddbkit.testkit.engine;

import org.jspecify.annotations.NullMarked;
