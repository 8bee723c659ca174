package io.ddbkit.testkit.internal.local;

import io.ddbkit.testkit.internal.LocalDynamoDb;
import io.ddbkit.testkit.internal.StartFailure;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;

/**
 * DynamoDB Local, in memory, behind a Jetty server of our own.
 *
 * <p>DynamoDB Local's own launcher prints a banner, does not tell which port it got, listens on
 * every interface and starts telemetry unless told otherwise. Its request handler alone does none
 * of this. Made by name, so that a missing DynamoDB Local is noticed where it can be explained.
 */
public final class LocalServer implements LocalDynamoDb {
  private static final String LOOPBACK = "127.0.0.1";
  private static final String THREADS = "ddbkit-embedded";

  private final LocalDatabases databases = new LocalDatabases();
  private final Server jetty =
      new Server(daemonThreads(), new ScheduledExecutorScheduler(THREADS + "-timer", true), null);
  private final ServerConnector connector = new ServerConnector(jetty, 1, 1);

  /** Made by {@link io.ddbkit.testkit.internal.LocalDynamoDbs}. */
  public LocalServer() {
    connector.setHost(LOOPBACK);
    connector.setPort(0);
    jetty.addConnector(connector);
    jetty.setHandler(databases);
  }

  @Override
  public void start() throws Exception {
    SqliteLibrary.load();
    try {
      jetty.start();
    } catch (IOException refused) {
      stopAfter(refused);
      throw new StartFailure(
          "it cannot listen on %s: %s".formatted(LOOPBACK, refused),
          "Allow this process to open a port on the loopback interface.",
          refused);
    } catch (Exception | Error failure) {
      stopAfter(failure);
      throw failure;
    }
  }

  @Override
  public URI endpoint() {
    return URI.create("http://" + LOOPBACK + ":" + connector.getLocalPort());
  }

  @Override
  public Optional<Throwable> failure() {
    return databases.failure();
  }

  @Override
  public void forget(String accessKey) {
    databases.forget(accessKey);
  }

  @Override
  public void stop() throws Exception {
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
