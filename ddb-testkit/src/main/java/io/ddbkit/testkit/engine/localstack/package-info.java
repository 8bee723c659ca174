/** LocalStack in a container as an engine; it requires Testcontainers on the class path. */
@NullMarked
package io.ddbkit.testkit.engine.localstack;

import org.jspecify.annotations.NullMarked;
