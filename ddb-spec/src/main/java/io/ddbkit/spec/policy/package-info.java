/**
 * The settings of a check: quotas, the severity of warnings, and rules of your own.
 *
 * <p>{@link io.ddbkit.spec.policy.CheckPolicy} is the entry point.
 */
@NullMarked
package io.ddbkit.spec.policy;

import org.jspecify.annotations.NullMarked;
