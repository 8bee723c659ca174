package io.ddbkit.provisioner.report;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.TableName;
import org.jspecify.annotations.Nullable;

/** A table could not be provisioned. The subclasses tell why. */
public abstract class ProvisioningException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String table;

  ProvisioningException(TableName name, String message, @Nullable Throwable cause) {
    this(requireNonNull(name, "name").title(), name.physicalName(), message, cause);
  }

  ProvisioningException(String title, String table, String message, @Nullable Throwable cause) {
    super(title + ": " + message, cause);
    this.table = table;
  }

  /** What DynamoDB knows the table by. The message begins with what its spec calls it too. */
  public String table() {
    return table;
  }
}
