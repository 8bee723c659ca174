/** Engines: the DynamoDB that tests use, such as DynamoDB Local in this JVM. */
@NullMarked
package io.ddbkit.testkit.engine;

import org.jspecify.annotations.NullMarked;
