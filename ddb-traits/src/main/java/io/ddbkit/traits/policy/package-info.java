/**
 * Policies: the document, the resource policy that allows one VPC endpoint only, which the {@link
 * io.ddbkit.traits.ResourcePolicy} trait applies, and the policy of a role that {@linkplain
 * io.ddbkit.traits.policy.TableAccess uses a table}.
 */
@NullMarked
package io.ddbkit.traits.policy;

import org.jspecify.annotations.NullMarked;
