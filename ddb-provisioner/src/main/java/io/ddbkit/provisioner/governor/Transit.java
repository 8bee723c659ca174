package io.ddbkit.provisioner.governor;

/**
 * One table's right to change, among the tables of an account that may change at a time. It begins
 * with the table's first changing call, and lasts until it is closed.
 */
public final class Transit implements AutoCloseable {
  private final Traffic traffic;
  private boolean isUnderWay;

  Transit(Traffic traffic) {
    this.traffic = traffic;
  }

  boolean isUnderWay() {
    return isUnderWay;
  }

  void begins() {
    isUnderWay = true;
  }

  boolean ends() {
    boolean was = isUnderWay;
    isUnderWay = false;
    return was;
  }

  /** The table is at rest, or nobody waits for it any more; a second time does nothing. */
  @Override
  public void close() {
    traffic.close(this);
  }
}
