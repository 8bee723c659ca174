/**
 * Time: every wait and all concurrency of the provisioner go through one scheduler, which has a
 * clock, does work now or at an instant, and has one wait: until something ends or an instant
 * comes.
 */
@NullMarked
package io.ddbkit.provisioner.time;

import org.jspecify.annotations.NullMarked;
