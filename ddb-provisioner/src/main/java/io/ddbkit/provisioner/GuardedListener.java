package io.ddbkit.provisioner;

import io.ddbkit.provisioner.report.ProvisioningEvent;
import io.ddbkit.provisioner.report.ProvisioningListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A listener that throws must not leave a table half made: what it throws goes to the log. */
record GuardedListener(ProvisioningListener listener) implements ProvisioningListener {
  private static final Logger LOG = LoggerFactory.getLogger("io.ddbkit.provisioner");

  @Override
  public void on(ProvisioningEvent event) {
    try {
      listener.on(event);
    } catch (VirtualMachineError e) {
      throw e;
    } catch (RuntimeException | Error e) {
      LOG.warn("{}: a listener failed on \"{}\"", event.name().title(), event.text(), e);
    }
  }
}
