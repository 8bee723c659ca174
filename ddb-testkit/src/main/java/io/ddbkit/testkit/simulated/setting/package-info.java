/** Settings of the simulated control plane: every number and every behavior, with its source. */
@NullMarked
package io.ddbkit.testkit.simulated.setting;

import org.jspecify.annotations.NullMarked;
