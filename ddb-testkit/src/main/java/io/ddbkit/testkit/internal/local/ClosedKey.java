package io.ddbkit.testkit.internal.local;

import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * The answer to a client whose space is closed: that of AWS to a key which it does not know, so
 * that clients neither try again nor find an empty database. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html">Error
 * handling</a>.
 */
final class ClosedKey {
  private static final String ANSWER =
      "{\"__type\":\"com.amazon.coral.service#UnrecognizedClientException\",\"message\":\""
          + "The security token included in the request is invalid."
          + " Access key %s is that of a test's space, which is closed."
          + " A client that outlives its test has to be closed with it,"
          + " or take the connection of the space that is open: space.connection()\"}";

  private ClosedKey() {}

  static void answer(String accessKey, Response response, Callback callback) {
    response.setStatus(HttpStatus.BAD_REQUEST_400);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/x-amz-json-1.0");
    var body = ANSWER.formatted(accessKey).getBytes(StandardCharsets.UTF_8);
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
    Content.Sink.write(response, true, new String(body, StandardCharsets.UTF_8), callback);
  }
}
