/**
 * Warm throughput of a table and its indexes. The {@link io.ddbkit.traits.TableWarmThroughput}
 * trait applies it.
 */
@NullMarked
package io.ddbkit.traits.throughput;

import org.jspecify.annotations.NullMarked;
