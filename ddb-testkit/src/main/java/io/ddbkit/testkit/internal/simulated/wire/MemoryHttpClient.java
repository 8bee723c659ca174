package io.ddbkit.testkit.internal.simulated.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * The SDK's synchronous HTTP client without a socket: the caller's thread goes through the door.
 */
public final class MemoryHttpClient implements SdkHttpClient {
  private final SdkExchange exchange;

  public MemoryHttpClient(Door door) {
    exchange = new SdkExchange(door);
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        return executed(request);
      }

      @Override
      public void abort() {
        // what has no socket is over as soon as it is asked for
      }
    };
  }

  private HttpExecuteResponse executed(HttpExecuteRequest request) throws IOException {
    var answer = exchange.answer(request.httpRequest(), body(request));
    return HttpExecuteResponse.builder()
        .response(SdkExchange.head(answer))
        .responseBody(AbortableInputStream.create(new ByteArrayInputStream(answer.bytes())))
        .build();
  }

  private static byte[] body(HttpExecuteRequest request) throws IOException {
    var content = request.contentStreamProvider();
    if (content.isEmpty()) {
      return new byte[0];
    }
    try (var in = content.get().newStream()) {
      return in.readAllBytes();
    }
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
