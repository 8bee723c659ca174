package io.ddbkit.provisioner.internal.engine;

/** The service will not do it, perhaps since somebody else was faster: the next look tells. */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Refused refused;

  RefusedException(Refused refused) {
    super(refused.cause());
    this.refused = refused;
  }

  /** What was said. */
  public Refused refused() {
    return refused;
  }
}
