package io.ddbkit.provisioner.report;

import static java.util.Objects.requireNonNull;

/** Hears of a run while it goes. Called on the thread that runs the table; should return soon. */
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
