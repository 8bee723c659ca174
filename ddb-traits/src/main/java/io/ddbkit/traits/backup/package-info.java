/**
 * Backups of a table by AWS Backup: schedules, lifecycles and copies. The {@link
 * io.ddbkit.traits.Backup} trait applies them.
 */
@NullMarked
package io.ddbkit.traits.backup;

import org.jspecify.annotations.NullMarked;
