package io.ddbkit.testkit.internal.local;

import java.net.URI;
import org.apache.logging.log4j.message.MessageFactory;
import org.apache.logging.log4j.simple.SimpleLoggerContext;
import org.apache.logging.log4j.simple.SimpleLoggerContextFactory;
import org.apache.logging.log4j.spi.ExtendedLogger;
import org.apache.logging.log4j.spi.LoggerContext;
import org.apache.logging.log4j.spi.Provider;

/**
 * Lets DynamoDB Local, which logs through Log4j's interface, log where its server does: to SLF4J.
 *
 * <p>Log4j's interface comes to the class path with DynamoDB Local, often alone, and others such as
 * Hibernate Validator take to it then, which prints an error. So this is also the provider of last
 * resort for them: any other has a higher priority.
 */
public final class Slf4jLog4jProvider extends Provider {
  private static final int ONLY_ONE = 0;
  private static final String API_VERSION = "2.6.0";

  /** Called by Log4j, through the service loader. */
  public Slf4jLog4jProvider() {
    super(ONLY_ONE, API_VERSION, ContextFactory.class);
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
      return new Slf4jLogger(name);
    }

    @Override
    public ExtendedLogger getLogger(String name, MessageFactory messages) {
      return new Slf4jLogger(name);
    }
  }
}
