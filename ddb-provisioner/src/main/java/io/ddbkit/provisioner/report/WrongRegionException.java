package io.ddbkit.provisioner.report;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.TableName;

/** Thrown if a spec sets another region than that of the client. Nothing was changed. */
public final class WrongRegionException extends TableProvisioningException {
  private static final long serialVersionUID = 1;

  public WrongRegionException(TableName name, String message) {
    super(requireNonNull(name, "name"), requireNonNull(message, "message"), null);
  }
}
