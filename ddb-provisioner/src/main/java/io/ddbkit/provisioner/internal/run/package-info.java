/**
 * The run of a plan: what its steps wait for, when they are sent, and how it ends. It knows
 * settings and handlers in general, and none by name.
 */
@NullMarked
package io.ddbkit.provisioner.internal.run;

import org.jspecify.annotations.NullMarked;
