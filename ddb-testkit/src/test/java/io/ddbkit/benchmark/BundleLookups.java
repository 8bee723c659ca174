package io.ddbkit.benchmark;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.slf4j.LoggerFactory;

/** How often Hibernate Validator looks for resource bundles, as its log tells. */
final class BundleLookups {
  private static final String LOCATORS = "org.hibernate.validator.resourceloading";

  private BundleLookups() {}

  static int during(Runnable work) {
    var logger = (Logger) LoggerFactory.getLogger(LOCATORS);
    var appender = new ListAppender<ILoggingEvent>();
    appender.start();
    logger.addAppender(appender);
    logger.setAdditive(false);
    logger.setLevel(Level.DEBUG);
    try {
      work.run();
    } finally {
      logger.setLevel(Level.OFF);
      logger.detachAppender(appender);
    }
    return appender.list.size();
  }
}
