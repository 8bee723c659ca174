/**
 * Permissions: what a run may ask AWS IAM for, why, and the policy that allows it.
 *
 * <p>{@link io.ddbkit.provisioner.TableProvisioner#permissions} gives them.
 */
@NullMarked
package io.ddbkit.provisioner.permission;

import org.jspecify.annotations.NullMarked;
