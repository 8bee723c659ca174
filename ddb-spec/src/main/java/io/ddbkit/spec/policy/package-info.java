/**
 * What a check goes by: quotas, the severity of warnings, and rules of your own.
 *
 * <p>{@link io.ddbkit.spec.policy.CheckPolicy} is where it begins.
 */
@NullMarked
package io.ddbkit.spec.policy;

import org.jspecify.annotations.NullMarked;
