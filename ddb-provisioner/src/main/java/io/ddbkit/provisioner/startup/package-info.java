/**
 * What a service that starts reads from its configuration, and what it does where a table is not as
 * it should be. {@link io.ddbkit.provisioner.StartupSettings} is where it begins.
 */
@NullMarked
package io.ddbkit.provisioner.startup;

import org.jspecify.annotations.NullMarked;
