/** Real AWS as an engine, only in accounts that are explicitly allowed. */
@NullMarked
package io.ddbkit.testkit.engine.aws;

import org.jspecify.annotations.NullMarked;
