package io.ddbkit.provisioner.report;

import org.jspecify.annotations.Nullable;

/**
 * Tables could not be provisioned. The subclasses tell why; where it concerns one table, as it does
 * but for several failures at once, it is a {@link TableProvisioningException}.
 */
public abstract class ProvisioningException extends RuntimeException {
  private static final long serialVersionUID = 1;

  ProvisioningException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
