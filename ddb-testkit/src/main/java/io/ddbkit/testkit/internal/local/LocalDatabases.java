package io.ddbkit.testkit.internal.local;

import io.ddbkit.testkit.internal.DatabaseEnds;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/**
 * A DynamoDB Local for each access key. One alone would keep a database for each key too, but with
 * five threads that live as long as it does: a suite of a thousand tests would end with five
 * thousand. Of several, each can be ended.
 */
final class LocalDatabases extends Handler.Abstract {
  private static final Pattern ACCESS_KEY = Pattern.compile("Credential=([^/]*)/");

  /** A database that ends at all ends in less than a second. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Map<String, LocalDynamoDBServerHandler> handlers = new ConcurrentHashMap<>();
  private final Set<String> forgotten = ConcurrentHashMap.newKeySet();
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private final TableDatabases places = new TableDatabases();
  private final DatabaseEnds ends = new DatabaseEnds(PATIENCE);

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    try {
      return answer(request, response, callback);
    } catch (Exception | Error e) {
      failure.compareAndSet(null, e);
      throw e;
    }
  }

  private boolean answer(Request request, Response response, Callback callback) throws Exception {
    var handler = handler(accessKey(request));
    if (handler.isEmpty()) {
      ClosedKey.answer(accessKey(request), response, callback);
      return true;
    }
    return LocalActions.handle(handler.get(), request, response, callback);
  }

  /** What the first request that could not be answered failed with. */
  Optional<Throwable> failure() {
    return Optional.ofNullable(failure.get());
  }

  /** The database of this key, made if it has none yet; empty: the key was forgotten. */
  private Optional<LocalDynamoDBServerHandler> handler(String accessKey) {
    return Optional.ofNullable(
        handlers.computeIfAbsent(accessKey, key -> forgotten.contains(key) ? null : database()));
  }

  private LocalDynamoDBServerHandler database() {
    return LocalActions.handler(new ExplainingRequests(places));
  }

  /**
   * Ends the database of this key, and its threads, if that takes no longer than is bearable; later
   * requests with it are refused.
   */
  void forget(String accessKey) {
    forgotten.add(accessKey);
    places.forget(accessKey);
    Optional.ofNullable(handlers.remove(accessKey)).ifPresent(handler -> ends.end(handler::close));
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
}
