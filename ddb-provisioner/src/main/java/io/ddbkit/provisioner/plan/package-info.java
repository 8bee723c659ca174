/**
 * Plans: steps in order, with reasons, effects and the permits that they need. Immutable values
 * without an AWS SDK type: a plan can be shown and compared, and what it sends is worked out when
 * it is applied.
 *
 * <table>
 *   <caption>Who does what, by the {@link io.ddbkit.provisioner.plan.Effect} of a step</caption>
 *   <tr><th></th><th>verify</th><th>createMissing</th><th>apply</th></tr>
 *   <tr><td>creates a table that is missing</td><td>no</td><td>yes</td><td>yes</td></tr>
 *   <tr><td>in place, timed, multi step</td><td>no</td><td>no, except to finish a table that was
 *     created in the last five minutes</td><td>yes</td></tr>
 *   <tr><td>disruptive, loosening, one way, destructive</td><td>no</td><td>no</td><td>with a {@link
 *     io.ddbkit.provisioner.plan.Permit}</td></tr>
 * </table>
 */
@NullMarked
package io.ddbkit.provisioner.plan;

import org.jspecify.annotations.NullMarked;
