package io.ddbkit.benchmark;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.http.async.AsyncExecuteRequest;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;

/**
 * Another asynchronous HTTP client, each of whose calls is answered after a while of wall time. It
 * has fifty connections, as the SDK's client on Netty has by default, and what finds none waits.
 */
final class SlowAsyncHttpClient implements SdkAsyncHttpClient {
  static final int CONNECTIONS = 50;

  private final ScheduledExecutorService timer =
      Executors.newScheduledThreadPool(Runtime.getRuntime().availableProcessors());
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private final SdkAsyncHttpClient client;
  private final Duration time;
  private int free = CONNECTIONS;

  SlowAsyncHttpClient(SdkAsyncHttpClient client, Duration time) {
    this.client = client;
    this.time = time;
  }

  @Override
  public CompletableFuture<Void> execute(AsyncExecuteRequest request) {
    var end = new CompletableFuture<Void>();
    connected(() -> timer.schedule(() -> send(request, end), time.toMillis(), TimeUnit.MILLISECONDS));
    return end;
  }

  private void send(AsyncExecuteRequest request, CompletableFuture<Void> end) {
    release();
    client
        .execute(request)
        .whenComplete(
            (done, failure) -> {
              if (failure == null) {
                end.complete(null);
              } else {
                end.completeExceptionally(failure);
              }
            });
  }

  private synchronized void connected(Runnable call) {
    if (free == 0) {
      waiting.add(call);
      return;
    }
    free--;
    call.run();
  }

  private synchronized void release() {
    if (waiting.isEmpty()) {
      free++;
    } else {
      waiting.remove().run();
    }
  }

  @Override
  public String clientName() {
    return "slow";
  }

  @Override
  public void close() {
    timer.shutdown();
    client.close();
  }
}
