/** Reports of a run: its events, its outcome, and the exceptions if it fails. */
@NullMarked
package io.ddbkit.provisioner.report;

import org.jspecify.annotations.NullMarked;
