/**
 * The engine: reads, plans, runs, waits. Knows settings and handlers in general, and none by name.
 */
@NullMarked
package io.ddbkit.provisioner.internal.engine;

import org.jspecify.annotations.NullMarked;
