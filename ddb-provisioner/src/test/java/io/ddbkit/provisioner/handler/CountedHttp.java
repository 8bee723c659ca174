package io.ddbkit.provisioner.handler;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;

/** Gives every request the same answer, a day ahead of the clock here, and counts them. */
final class CountedHttp implements SdkHttpClient {
  private final AtomicInteger requests = new AtomicInteger();
  private final int status;
  private final String code;
  private volatile @Nullable SdkHttpRequest last;

  CountedHttp(int status, String code) {
    this.status = status;
    this.code = code;
  }

  int requests() {
    return requests.get();
  }

  SdkHttpRequest last() {
    return requireNonNull(last);
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    last = request.httpRequest();
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() {
        requests.incrementAndGet();
        return answer();
      }

      @Override
      public void abort() {}
    };
  }

  private HttpExecuteResponse answer() {
    var body = "{\"__type\":\"%s\",\"message\":\"no\"}".formatted(code);
    var tomorrow = ZonedDateTime.now(ZoneOffset.UTC).plusDays(1);
    return HttpExecuteResponse.builder()
        .response(
            SdkHttpResponse.builder()
                .statusCode(status)
                .putHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(tomorrow))
                .build())
        .responseBody(
            AbortableInputStream.create(
                new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))))
        .build();
  }

  @Override
  public void close() {}
}
