package io.ddbkit.testkit.internal.local;

import java.util.Properties;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.Marker;
import org.apache.logging.log4j.message.Message;
import org.apache.logging.log4j.message.ParameterizedMessageFactory;
import org.apache.logging.log4j.simple.SimpleLogger;
import org.apache.logging.log4j.util.PropertiesUtil;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A logger of Log4j that hands everything on to the one of the same name in SLF4J. */
final class Slf4jLogger extends SimpleLogger {
  private static final long serialVersionUID = 1;

  private final transient Logger target;

  Slf4jLogger(String name) {
    super(
        name,
        shown(name),
        false,
        false,
        false,
        false,
        "",
        ParameterizedMessageFactory.INSTANCE,
        new PropertiesUtil(new Properties()),
        System.err);
    target = LoggerFactory.getLogger(name);
  }

  /** As it is set when the logger is made. */
  private static Level shown(String name) {
    var logger = LoggerFactory.getLogger(name);
    if (logger.isDebugEnabled()) {
      return Level.ALL;
    }
    return logger.isErrorEnabled() ? Level.INFO : Level.OFF;
  }

  @Override
  public void logMessage(
      String caller,
      Level level,
      @Nullable Marker marker,
      Message message,
      @Nullable Throwable thrown) {
    switch (level.getStandardLevel()) {
      case OFF, FATAL, ERROR -> target.error(message.getFormattedMessage(), thrown);
      case WARN -> target.warn(message.getFormattedMessage(), thrown);
      case INFO -> target.info(message.getFormattedMessage(), thrown);
      case DEBUG -> target.debug(message.getFormattedMessage(), thrown);
      case TRACE, ALL -> target.trace(message.getFormattedMessage(), thrown);
    }
  }
}
