package io.ddbkit.provisioner.report;

import org.jspecify.annotations.Nullable;

/**
 * Base class of the exceptions of a run. A failure of one table is a {@link
 * TableProvisioningException}; failures of several are a {@link SeveralTablesException}.
 */
public abstract class ProvisioningException extends RuntimeException {
  private static final long serialVersionUID = 1;

  ProvisioningException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
