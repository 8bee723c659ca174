package io.ddbkit.benchmark;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.async.AsyncExecuteRequest;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;

/**
 * Another asynchronous HTTP client, each of whose calls is answered after a while of wall time. It
 * has fifty connections, as the SDK's client on Netty has by default, and what finds none waits.
 */
final class SlowAsyncHttpClient implements SdkAsyncHttpClient {
  static final int CONNECTIONS = 50;

  private final ExecutorService workers =
      Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private final SdkAsyncHttpClient client;
  private final Executor later;
  private int free = CONNECTIONS;

  SlowAsyncHttpClient(SdkAsyncHttpClient client, Duration time) {
    this.client = client;
    this.later = CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS, workers);
  }

  @Override
  public CompletableFuture<Void> execute(AsyncExecuteRequest request) {
    var end = new CompletableFuture<Void>();
    connected(() -> later.execute(() -> send(request, end)));
    return end;
  }

  private void send(AsyncExecuteRequest request, CompletableFuture<Void> end) {
    release();
    var unused = client.execute(request).whenComplete((done, failure) -> end(end, failure));
  }

  private static void end(CompletableFuture<Void> end, @Nullable Throwable failure) {
    if (failure == null) {
      end.complete(null);
    } else {
      end.completeExceptionally(failure);
    }
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
    workers.shutdown();
    client.close();
  }
}
