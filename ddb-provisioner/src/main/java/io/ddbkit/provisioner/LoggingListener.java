package io.ddbkit.provisioner;

import io.ddbkit.provisioner.report.ProvisioningEvent;
import io.ddbkit.provisioner.report.ProvisioningEvent.Warned;
import io.ddbkit.provisioner.report.ProvisioningListener;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Writes what happens to the log {@code io.ddbkit.provisioner}: a warning at WARN, once, however
 * often its table is made sure of; all else at a level of its own.
 */
final class LoggingListener implements ProvisioningListener {
  private final Set<Warned> told;
  private final Logger log;
  private final Level progress;

  LoggingListener() {
    this(LoggerFactory.getLogger("io.ddbkit.provisioner"));
  }

  LoggingListener(Logger log) {
    this(log, Level.INFO, ConcurrentHashMap.newKeySet());
  }

  private LoggingListener(Logger log, Level progress, Set<Warned> told) {
    this.log = log;
    this.progress = progress;
    this.told = told;
  }

  /** The same with this level for all that is no warning. */
  LoggingListener at(Level level) {
    return new LoggingListener(log, level, told);
  }

  @Override
  public void on(ProvisioningEvent event) {
    if (!(event instanceof Warned warned)) {
      log.atLevel(progress).log("{}: {}", event.name().title(), event.text());
    } else if (told.add(warned)) {
      log.warn("{}: {}", event.name().title(), event.text());
    }
  }
}
