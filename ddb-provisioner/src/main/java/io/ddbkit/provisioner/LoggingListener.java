package io.ddbkit.provisioner;

import io.ddbkit.provisioner.report.ProvisioningEvent;
import io.ddbkit.provisioner.report.ProvisioningListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what happens to the log {@code io.ddbkit.provisioner}, at INFO. */
final class LoggingListener implements ProvisioningListener {
  private static final Logger LOG = LoggerFactory.getLogger("io.ddbkit.provisioner");

  @Override
  public void on(ProvisioningEvent event) {
    LOG.info("{}: {}", event.table(), event.text());
  }
}
