package io.ddbkit.testkit.engine;

import java.net.URI;
import java.util.logging.Logger;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;

/**
 * DynamoDB Local, in memory, behind a Jetty server of our own.
 *
 * <p>DynamoDB Local's own launcher prints a banner, does not tell which port it got, listens on
 * every interface and starts telemetry unless told otherwise. Its request handler alone does none
 * of this. The class is apart from {@link EmbeddedEngine} so that a missing DynamoDB Local is
 * noticed where it can be explained.
 */
final class LocalServer {
  private static final String LOOPBACK = "127.0.0.1";
  private static final String THREADS = "ddbkit-embedded";

  /**
   * SQLite's wrapper logs each connection, and warns with a stack trace when DynamoDB Local counts
   * the entries of an index that is being dropped (which it then mends by itself). A handler added
   * to this logger still gets all of it. The logger is held here because java.util.logging forgets
   * one, and what was set on it, that nobody refers to.
   */
  private static final Logger SQLITE = Logger.getLogger("com.almworks.sqlite4java");

  private final LocalDatabases databases = new LocalDatabases();
  private final Server jetty =
      new Server(daemonThreads(), new ScheduledExecutorScheduler(THREADS + "-timer", true), null);
  private final ServerConnector connector = new ServerConnector(jetty, 1, 1);

  private LocalServer() {
    connector.setHost(LOOPBACK);
    connector.setPort(0);
    jetty.addConnector(connector);
    jetty.setHandler(databases);
  }

  /** Starts a server on a port that the operating system picks, so that no two can collide. */
  static LocalServer start() throws Exception {
    SQLITE.setUseParentHandlers(false);
    LocalServer server = new LocalServer();
    try {
      server.jetty.start();
      return server;
    } catch (Exception | Error failure) {
      server.stopAfter(failure);
      throw failure;
    }
  }

  URI endpoint() {
    return URI.create("http://" + LOOPBACK + ":" + connector.getLocalPort());
  }

  /** Ends the database of this access key, and its threads. A later request finds an empty one. */
  void forget(String accessKey) {
    databases.forget(accessKey);
  }

  /** Stops answering, then ends the threads of every database. */
  void stop() throws Exception {
    try {
      jetty.stop();
    } finally {
      databases.close();
    }
  }

  private void stopAfter(Throwable failure) {
    try {
      stop();
    } catch (Exception again) {
      failure.addSuppressed(again);
    }
  }

  private static QueuedThreadPool daemonThreads() {
    QueuedThreadPool threads = new QueuedThreadPool();
    threads.setName(THREADS);
    threads.setDaemon(true);
    return threads;
  }
}
