/**
 * Reads, verifies, plans and creates tables as their specs set them. {@link
 * io.ddbkit.provisioner.TableProvisioner} is where it begins.
 */
@NullMarked
package io.ddbkit.provisioner;

import org.jspecify.annotations.NullMarked;
