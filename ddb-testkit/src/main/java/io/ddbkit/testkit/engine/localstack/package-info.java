/** LocalStack in a container as an engine; Testcontainers is needed only by those who choose it. */
@NullMarked
package io.ddbkit.testkit.engine.localstack;

import org.jspecify.annotations.NullMarked;
