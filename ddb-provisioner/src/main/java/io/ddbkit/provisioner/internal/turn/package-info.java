/**
 * Runs: pieces of work that go on in turns, on one thread or many, and hold none between two turns.
 */
@NullMarked
package io.ddbkit.provisioner.internal.turn;

import org.jspecify.annotations.NullMarked;
