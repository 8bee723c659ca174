/** Reads the settings of a service that starts from texts. */
@NullMarked
package io.ddbkit.provisioner.internal.startup;

import org.jspecify.annotations.NullMarked;
