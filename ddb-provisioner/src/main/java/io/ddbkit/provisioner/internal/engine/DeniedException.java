package io.ddbkit.provisioner.internal.engine;

/** A read that was denied; others beside it may be, too. */
final class DeniedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Refused refused;

  DeniedException(Refused refused) {
    super(refused.said(), refused.cause());
    this.refused = refused;
  }

  Refused refused() {
    return refused;
  }
}
