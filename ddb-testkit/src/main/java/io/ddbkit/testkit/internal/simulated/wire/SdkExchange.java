package io.ddbkit.testkit.internal.simulated.wire;

import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;

/** Between the SDK's HTTP requests and a door. */
record SdkExchange(Door door) {

  WireAnswer answer(SdkHttpRequest request, byte[] body) {
    return door.answer(
        WireRequest.of(request::firstMatchingHeader, new String(body, StandardCharsets.UTF_8)));
  }

  static SdkHttpResponse head(WireAnswer answer) {
    var head = SdkHttpFullResponse.builder().statusCode(answer.status());
    answer.headers().forEach(head::putHeader);
    return head.build();
  }
}
