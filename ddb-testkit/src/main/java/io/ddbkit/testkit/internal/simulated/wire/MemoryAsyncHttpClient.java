package io.ddbkit.testkit.internal.simulated.wire;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import org.reactivestreams.Publisher;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.async.SdkPublisher;
import software.amazon.awssdk.http.async.AsyncExecuteRequest;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;

/**
 * The SDK's asynchronous HTTP client without a socket. The answer is there before the call returns,
 * on the caller's own thread: so a run has one order.
 */
public final class MemoryAsyncHttpClient implements SdkAsyncHttpClient {
  private final SdkExchange exchange;

  public MemoryAsyncHttpClient(Door door) {
    exchange = new SdkExchange(door);
  }

  @Override
  public CompletableFuture<Void> execute(AsyncExecuteRequest execution) {
    var handler = execution.responseHandler();
    return bytes(execution.requestContentPublisher())
        .thenAccept(
            body -> {
              var answer = exchange.answer(execution.request(), body);
              handler.onHeaders(SdkExchange.head(answer));
              handler.onStream(AsyncRequestBody.fromBytes(answer.bytes()));
            })
        .whenComplete(
            (done, failure) -> {
              if (failure != null) {
                handler.onError(failure);
              }
            });
  }

  private static CompletableFuture<byte[]> bytes(Publisher<ByteBuffer> content) {
    var bytes = new ByteArrayOutputStream();
    return SdkPublisher.adapt(content)
        .subscribe(part -> copy(part, bytes))
        .thenApply(read -> bytes.toByteArray());
  }

  private static void copy(ByteBuffer part, ByteArrayOutputStream to) {
    var some = new byte[part.remaining()];
    part.get(some);
    to.write(some, 0, some.length);
  }

  @Override
  public String clientName() {
    return "ddbkit-simulated";
  }

  @Override
  public void close() {
    // holds nothing
  }
}
