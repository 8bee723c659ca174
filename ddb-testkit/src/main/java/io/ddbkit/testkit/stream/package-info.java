/** Stream records: captured from a table's stream, and replayed to a consumer under test. */
@NullMarked
package io.ddbkit.testkit.stream;

import org.jspecify.annotations.NullMarked;
