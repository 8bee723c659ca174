/**
 * Replicas of a global table, each with what is set in its region. The {@link
 * io.ddbkit.traits.GlobalReplicas} trait applies them.
 */
@NullMarked
package io.ddbkit.traits.replica;

import org.jspecify.annotations.NullMarked;
