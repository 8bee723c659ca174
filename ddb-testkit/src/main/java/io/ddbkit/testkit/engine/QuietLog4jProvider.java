package io.ddbkit.testkit.engine;

import java.net.URI;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.message.MessageFactory;
import org.apache.logging.log4j.simple.SimpleLogger;
import org.apache.logging.log4j.simple.SimpleLoggerContext;
import org.apache.logging.log4j.simple.SimpleLoggerContextFactory;
import org.apache.logging.log4j.spi.ExtendedLogger;
import org.apache.logging.log4j.spi.LoggerContext;
import org.apache.logging.log4j.spi.Provider;

/**
 * Keeps DynamoDB Local, which logs a stack trace for every request it refuses, quiet where no Log4j
 * implementation is on the class path. One that is there (log4j-core, log4j-to-slf4j) has a higher
 * priority and takes over. Everyone else's loggers are as Log4j's API has them by default.
 */
public final class QuietLog4jProvider extends Provider {
  private static final int LOWEST_PRIORITY = 0;
  private static final String API_VERSION = "2.6.0";
  private static final String QUIET = "software.amazon.dynamodb.services.local.";

  /** Called by Log4j, through the service loader. */
  public QuietLog4jProvider() {
    super(LOWEST_PRIORITY, API_VERSION, ContextFactory.class);
  }

  /** Gives out the one context. */
  public static final class ContextFactory extends SimpleLoggerContextFactory {
    private final Context context = new Context();

    /** Called by Log4j. */
    public ContextFactory() {}

    @Override
    public LoggerContext getContext(
        String className, ClassLoader loader, Object external, boolean current) {
      return context;
    }

    @Override
    public LoggerContext getContext(
        String className,
        ClassLoader loader,
        Object external,
        boolean current,
        URI configuration,
        String name) {
      return context;
    }
  }

  private static final class Context extends SimpleLoggerContext {
    @Override
    public ExtendedLogger getLogger(String name) {
      return quieten(super.getLogger(name));
    }

    @Override
    public ExtendedLogger getLogger(String name, MessageFactory messages) {
      return quieten(super.getLogger(name, messages));
    }

    private static ExtendedLogger quieten(ExtendedLogger logger) {
      if (logger.getName().startsWith(QUIET) && logger instanceof SimpleLogger simple) {
        simple.setLevel(Level.OFF);
      }
      return logger;
    }
  }
}
