package io.ddbkit.provisioner.report;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.TableName;
import org.jspecify.annotations.Nullable;

/** Base class of the exceptions about one table. */
public abstract class TableProvisioningException extends ProvisioningException {
  private static final long serialVersionUID = 1;

  private final String table;

  TableProvisioningException(TableName name, String message, @Nullable Throwable cause) {
    super(requireNonNull(name, "name").title() + ": " + message, cause);
    this.table = name.physicalName();
  }

  /**
   * The name of the table in DynamoDB. The message begins with it, and with the name in the spec if
   * that is another.
   */
  public String table() {
    return table;
  }
}
