/** Accounts, each a world of its own with its own time, behind one door. */
@NullMarked
package io.ddbkit.testkit.internal.simulated.world;

import org.jspecify.annotations.NullMarked;
