package io.ddbkit.provisioner.report;

import org.jspecify.annotations.Nullable;

/** A table could not be provisioned. The subclasses tell why. */
public abstract class ProvisioningException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String table;

  ProvisioningException(String table, String message, @Nullable Throwable cause) {
    super(table + ": " + message, cause);
    this.table = table;
  }

  /** The table's name. */
  public String table() {
    return table;
  }
}
