/**
 * The door: {@link io.ddbkit.provisioner.TableProvisioner} reads tables, plans their way to what
 * was said, and takes it.
 */
@NullMarked
package io.ddbkit.provisioner;

import org.jspecify.annotations.NullMarked;
