package io.ddbkit.provisioner.permission;

import static java.util.Objects.requireNonNull;

/**
 * A permission that runs for a table need.
 *
 * @param permission the permission
 * @param table the table's physical name
 * @param reason what it is needed for, such as {@code read timeToLive}
 */
public record Need(Permission permission, String table, String reason) {
  public Need {
    requireNonNull(permission, "permission");
    requireNonNull(table, "table");
    requireNonNull(reason, "reason");
  }
}
