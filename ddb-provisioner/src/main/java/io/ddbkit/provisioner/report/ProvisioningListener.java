package io.ddbkit.provisioner.report;

import static java.util.Objects.requireNonNull;

/**
 * Receives the events of a run. It is called on the thread that runs the table, and should return
 * quickly.
 */
@FunctionalInterface
public interface ProvisioningListener {
  void on(ProvisioningEvent event);

  /** This listener, then that one. */
  default ProvisioningListener and(ProvisioningListener other) {
    requireNonNull(other, "other");
    return event -> {
      on(event);
      other.on(event);
    };
  }
}
