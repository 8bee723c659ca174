package io.ddbkit.testkit.internal;

import java.lang.reflect.InvocationTargetException;
import java.util.logging.Logger;

/** Starts DynamoDB Local, with or without logging. */
public final class LocalDynamoDbs {
  private static final String SERVER = "io.ddbkit.testkit.internal.local.LocalServer";

  /**
   * SQLite's wrapper logs each connection, and warns with a stack trace when DynamoDB Local counts
   * the entries of an index that is being dropped (which it then mends by itself). A handler added
   * to this logger still gets all of it. The logger is held here because java.util.logging forgets
   * one, and what was set on it, that nobody refers to.
   */
  private static final Logger SQLITE = Logger.getLogger("com.almworks.sqlite4java");

  private LocalDynamoDbs() {}

  /**
   * Starts one that logs nothing.
   *
   * @throws Exception why it does not start; nothing is left running then
   */
  public static LocalDynamoDb quiet() throws Exception {
    SQLITE.setUseParentHandlers(false);
    return started(Quiet.LOADER);
  }

  /** The same, logging through SLF4J. */
  public static LocalDynamoDb logging() throws Exception {
    return started(Logging.LOADER);
  }

  /** With that class loader for its threads too, by which some look up their parts. */
  private static LocalDynamoDb started(ClassLoader loader) throws Exception {
    var thread = Thread.currentThread();
    var before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      var server = made(loader);
      server.start();
      return server;
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static LocalDynamoDb made(ClassLoader loader) throws Exception {
    try {
      return Class.forName(SERVER, true, loader)
          .asSubclass(LocalDynamoDb.class)
          .getDeclaredConstructor()
          .newInstance();
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  // One for all engines of the JVM: each loads SQLite's library, and keeps it.

  private static final class Quiet {
    static final ClassLoader LOADER = EngineLoader.quiet(LocalDynamoDbs.class.getClassLoader());
  }

  private static final class Logging {
    static final ClassLoader LOADER = EngineLoader.logging(LocalDynamoDbs.class.getClassLoader());
  }
}
