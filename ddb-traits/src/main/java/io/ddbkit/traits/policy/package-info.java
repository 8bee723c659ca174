/**
 * Resource policies of a table: the document, and the policy that allows one VPC endpoint only. The
 * {@link io.ddbkit.traits.ResourcePolicy} trait applies them.
 */
@NullMarked
package io.ddbkit.traits.policy;

import org.jspecify.annotations.NullMarked;
