/**
 * Plans: transitions in order, with reasons. Data only; no lambda and no SDK type is part of a
 * plan.
 */
@NullMarked
package io.ddbkit.provisioner.plan;

import org.jspecify.annotations.NullMarked;
