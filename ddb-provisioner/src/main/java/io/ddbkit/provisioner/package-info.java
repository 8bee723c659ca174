/**
 * {@link io.ddbkit.provisioner.TableProvisioner} reads, verifies, plans and creates tables as their
 * specs set them.
 */
@NullMarked
package io.ddbkit.provisioner;

import org.jspecify.annotations.NullMarked;
