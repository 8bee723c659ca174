package io.ddbkit.provisioner;

import io.ddbkit.provisioner.report.ProvisioningEvent;
import io.ddbkit.provisioner.report.ProvisioningEvent.Warned;
import io.ddbkit.provisioner.report.ProvisioningListener;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes what happens to the log {@code io.ddbkit.provisioner}: a warning at WARN, once, however
 * often its table is made sure of; all else at INFO.
 */
final class LoggingListener implements ProvisioningListener {
  private final Set<Warned> told = ConcurrentHashMap.newKeySet();
  private final Logger log;

  LoggingListener() {
    this(LoggerFactory.getLogger("io.ddbkit.provisioner"));
  }

  LoggingListener(Logger log) {
    this.log = log;
  }

  @Override
  public void on(ProvisioningEvent event) {
    if (!(event instanceof Warned warned)) {
      log.info("{}: {}", event.name().title(), event.text());
    } else if (told.add(warned)) {
      log.warn("{}: {}", event.name().title(), event.text());
    }
  }
}
