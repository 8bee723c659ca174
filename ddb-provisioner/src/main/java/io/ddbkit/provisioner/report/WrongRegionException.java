package io.ddbkit.provisioner.report;

import static java.util.Objects.requireNonNull;

/** A spec says another region than that of the client. Nothing was changed. */
public final class WrongRegionException extends ProvisioningException {
  private static final long serialVersionUID = 1;

  public WrongRegionException(String table, String message) {
    super(requireNonNull(table, "table"), requireNonNull(message, "message"), null);
  }
}
