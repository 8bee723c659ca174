/** Real AWS as an engine: only in accounts that are allowed by number. */
@NullMarked
package io.ddbkit.testkit.engine.aws;

import org.jspecify.annotations.NullMarked;
