package io.ddbkit.testkit.internal.space;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.reactivestreams.Publisher;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.async.SdkPublisher;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.http.async.AsyncExecuteRequest;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpResponseHandler;

/**
 * The JDK's HTTP client for the SDK's asynchronous clients, so that tests need neither Netty nor
 * CRT. DynamoDB's requests and answers are small: each is held in memory as a whole. There are two
 * for the whole JVM, whose threads are daemons; the SDK's clients do not close them.
 */
final class JdkAsyncHttpClient implements SdkAsyncHttpClient {
  static final JdkAsyncHttpClient DIRECT = new JdkAsyncHttpClient(HttpClient.Builder.NO_PROXY);
  static final JdkAsyncHttpClient BY_PROXY = new JdkAsyncHttpClient(ProxySelector.getDefault());

  private static final Duration LIMIT = Duration.ofSeconds(60);

  /** The JDK's client writes these itself, and takes none from its caller. */
  private static final Set<String> ITS_OWN =
      Set.of("connection", "content-length", "expect", "host", "upgrade");

  private final HttpClient http;

  private JdkAsyncHttpClient(ProxySelector proxies) {
    http = HttpClient.newBuilder().version(Version.HTTP_1_1).proxy(proxies).build();
  }

  @Override
  public CompletableFuture<Void> execute(AsyncExecuteRequest execution) {
    var handler = execution.responseHandler();
    return bytes(execution.requestContentPublisher())
        .thenCompose(
            body -> http.sendAsync(request(execution.request(), body), BodyHandlers.ofByteArray()))
        .thenAccept(answer -> deliver(answer, handler))
        .whenComplete(
            (done, failure) -> {
              if (failure != null) {
                handler.onError(withoutWrapper(failure));
              }
            });
  }

  @Override
  public String clientName() {
    return "ddbkit-jdk";
  }

  @Override
  public void close() {
    // shared by all clients of this JVM
  }

  private static HttpRequest request(SdkHttpRequest sdk, byte[] body) {
    var request =
        HttpRequest.newBuilder(sdk.getUri())
            .timeout(LIMIT)
            .method(sdk.method().name(), BodyPublishers.ofByteArray(body));
    sdk.forEachHeader(
        (name, values) -> {
          if (!ITS_OWN.contains(name.toLowerCase(Locale.ROOT))) {
            values.forEach(value -> request.header(name, value));
          }
        });
    return request.build();
  }

  private static void deliver(HttpResponse<byte[]> answer, SdkAsyncHttpResponseHandler handler) {
    handler.onHeaders(
        SdkHttpResponse.builder()
            .statusCode(answer.statusCode())
            .headers(answer.headers().map())
            .build());
    handler.onStream(AsyncRequestBody.fromBytes(answer.body()));
  }

  private static CompletableFuture<byte[]> bytes(Publisher<ByteBuffer> content) {
    var bytes = new ByteArrayOutputStream();
    var channel = Channels.newChannel(bytes);
    return SdkPublisher.adapt(content)
        .subscribe(
            part -> {
              try {
                channel.write(part);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .thenApply(read -> bytes.toByteArray());
  }

  private static Throwable withoutWrapper(Throwable failure) {
    var cause = failure.getCause();
    return failure instanceof CompletionException && cause != null ? cause : failure;
  }
}
