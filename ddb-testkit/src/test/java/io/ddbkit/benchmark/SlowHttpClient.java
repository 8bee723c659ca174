package io.ddbkit.benchmark;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/** Another HTTP client, each of whose calls holds its thread for a while of wall time first. */
final class SlowHttpClient implements SdkHttpClient {
  private final SdkHttpClient client;
  private final Duration time;

  SlowHttpClient(SdkHttpClient client, Duration time) {
    this.client = client;
    this.time = time;
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    var prepared = client.prepareRequest(request);
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        sleep();
        return prepared.call();
      }

      @Override
      public void abort() {
        prepared.abort();
      }
    };
  }

  private void sleep() throws IOException {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }

  @Override
  public String clientName() {
    return "slow";
  }

  @Override
  public void close() {
    client.close();
  }
}
