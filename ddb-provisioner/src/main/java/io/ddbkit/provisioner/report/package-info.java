/** What a run says: its events while it goes, its outcome at the end, or why it failed. */
@NullMarked
package io.ddbkit.provisioner.report;

import org.jspecify.annotations.NullMarked;
