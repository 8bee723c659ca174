/**
 * Plans: transitions in order, with reasons. Immutable values without an AWS SDK type: a plan can
 * be shown and compared, and what it sends is worked out when it is applied.
 */
@NullMarked
package io.ddbkit.provisioner.plan;

import org.jspecify.annotations.NullMarked;
