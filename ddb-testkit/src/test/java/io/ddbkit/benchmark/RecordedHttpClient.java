package io.ddbkit.benchmark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * Another HTTP client, whose first answer of each operation is given again: so that an answer costs
 * next to nothing. For reads of one table.
 */
final class RecordedHttpClient implements SdkHttpClient {
  private static final String OPERATION = "X-Amz-Target";

  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final SdkHttpClient client;

  RecordedHttpClient(SdkHttpClient client) {
    this.client = client;
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        return answer(request).again();
      }

      @Override
      public void abort() {
        // what has no socket is over as soon as it is asked for
      }
    };
  }

  private Answer answer(HttpExecuteRequest request) throws IOException {
    var operation = request.httpRequest().firstMatchingHeader(OPERATION).orElseThrow();
    var known = answers.get(operation);
    if (known == null) {
      known = Answer.of(client.prepareRequest(request).call());
      answers.put(operation, known);
    }
    return known;
  }

  @Override
  public String clientName() {
    return "recorded";
  }

  @Override
  public void close() {
    client.close();
  }

  private static final class Answer {
    private final SdkHttpResponse head;
    private final byte[] body;

    private Answer(SdkHttpResponse head, byte[] body) {
      this.head = head;
      this.body = body;
    }

    static Answer of(HttpExecuteResponse response) throws IOException {
      try (var in = response.responseBody().orElseThrow()) {
        return new Answer(response.httpResponse(), in.readAllBytes());
      }
    }

    HttpExecuteResponse again() {
      return HttpExecuteResponse.builder()
          .response(head)
          .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
          .build();
    }
  }
}
