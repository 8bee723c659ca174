package io.ddbkit.testkit.internal.local;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import software.amazon.dynamodb.services.local.server.DynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/**
 * Makes handlers of DynamoDB Local, and lets them answer, never both at once. Whoever makes one
 * fills a table of actions anew that all handlers of the JVM share, and a request that is looked up
 * meanwhile is refused as an invalid action.
 */
public final class LocalActions {
  private static final ReadWriteLock ACTIONS = new ReentrantReadWriteLock();

  private LocalActions() {}

  /** Makes a handler of HTTP requests that answers from there. */
  public static LocalDynamoDBServerHandler handler(DynamoDBRequestHandler requests) {
    ACTIONS.writeLock().lock();
    try {
      return new LocalDynamoDBServerHandler(requests, null);
    } finally {
      ACTIONS.writeLock().unlock();
    }
  }

  /** Lets a handler answer. */
  public static boolean handle(
      LocalDynamoDBServerHandler handler, Request request, Response response, Callback callback)
      throws Exception {
    ACTIONS.readLock().lock();
    try {
      return handler.handle(request, response, callback);
    } finally {
      ACTIONS.readLock().unlock();
    }
  }
}
