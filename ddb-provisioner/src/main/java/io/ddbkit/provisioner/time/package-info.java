/** Time: every wait and all concurrency of the provisioner go through one scheduler. */
@NullMarked
package io.ddbkit.provisioner.time;

import org.jspecify.annotations.NullMarked;
