package io.ddbkit.testkit.engine;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import software.amazon.dynamodb.services.exceptions.DynamoDBLocalServiceException;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/**
 * A DynamoDB Local for each access key. One alone would keep a database for each key too, but with
 * five threads that live as long as it does: a suite of a thousand tests would end with five
 * thousand. Of several, each can be ended.
 */
final class LocalDatabases extends Handler.Abstract {
  private static final Pattern ACCESS_KEY = Pattern.compile("Credential=([^/]*)/");

  /**
   * Whoever makes a handler of DynamoDB Local fills a table of actions anew that all handlers of
   * the JVM share, and a request that is looked up meanwhile is refused as an invalid action.
   */
  private static final ReadWriteLock ACTIONS = new ReentrantReadWriteLock();

  private final Map<String, LocalDynamoDBServerHandler> handlers = new ConcurrentHashMap<>();

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    var handler = handler(accessKey(request));
    ACTIONS.readLock().lock();
    try {
      return handler.handle(request, response, callback);
    } finally {
      ACTIONS.readLock().unlock();
    }
  }

  private LocalDynamoDBServerHandler handler(String accessKey) {
    return handlers.computeIfAbsent(
        accessKey,
        key -> {
          ACTIONS.writeLock().lock();
          try {
            return inMemory();
          } finally {
            ACTIONS.writeLock().unlock();
          }
        });
  }

  /** Ends the database of this key. */
  void forget(String accessKey) {
    Optional.ofNullable(handlers.remove(accessKey)).ifPresent(LocalDynamoDBServerHandler::close);
  }

  /** Ends all databases. */
  void close() {
    handlers.keySet().forEach(this::forget);
  }

  /** Empty for a request without credentials, which DynamoDB Local will answer as it likes. */
  private static String accessKey(Request request) {
    var authorization = request.getHeaders().get(HttpHeader.AUTHORIZATION);
    var credential = ACCESS_KEY.matcher(authorization == null ? "" : authorization);
    return credential.find() ? credential.group(1) : "";
  }

  private static LocalDynamoDBServerHandler inMemory() {
    int authorityLevel = 0;
    boolean inMemory = true;
    String noDirectory = null;
    boolean sharedByAllKeys = false;
    boolean delayTransientStatuses = false;
    try {
      return new LocalDynamoDBServerHandler(
          new LocalDynamoDBRequestHandler(
              authorityLevel, inMemory, noDirectory, sharedByAllKeys, delayTransientStatuses),
          null);
    } catch (DynamoDBLocalServiceException e) {
      throw new IllegalStateException(e);
    }
  }
}
