package io.ddbkit.provisioner.internal.engine;

/** A call failed for now: it may be asked again, after a look at the table. */
final class NotYetException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Refused refused;

  NotYetException(Refused refused) {
    super(refused.cause());
    this.refused = refused;
  }

  Refused refused() {
    return refused;
  }
}
