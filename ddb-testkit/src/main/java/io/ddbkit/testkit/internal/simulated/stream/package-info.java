/** DynamoDB Streams: what a table's stream has recorded, and how it is read. */
@NullMarked
package io.ddbkit.testkit.internal.simulated.stream;

import org.jspecify.annotations.NullMarked;
